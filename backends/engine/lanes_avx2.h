// AVX2 with FMA: two registers make sixteen lanes. Products of bytes go by pairs into 16 bits; weights of q8 are made
// signed first and their sign moved to the activation, so that no pair can overflow.

constexpr int WIDTH = 8;
constexpr bool SIGNED_BYTES = true;
using R = __m256;
using I = __m256i;
using B = __m256i;

inline R r_set(float x) { return _mm256_set1_ps(x); }
inline R r_load(const float* x) { return _mm256_loadu_ps(x); }
inline R r_load_brain(const uint16_t* x) {
    __m256i wide = _mm256_cvtepu16_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(x)));
    return _mm256_castsi256_ps(_mm256_slli_epi32(wide, 16));
}
inline void r_store(float* to, R a) { _mm256_storeu_ps(to, a); }
inline R r_add(R a, R b) { return _mm256_add_ps(a, b); }
inline R r_sub(R a, R b) { return _mm256_sub_ps(a, b); }
inline R r_mul(R a, R b) { return _mm256_mul_ps(a, b); }
inline R r_div(R a, R b) { return _mm256_div_ps(a, b); }
inline R r_max(R a, R b) { return _mm256_max_ps(a, b); }
inline R r_fma(R a, R b, R c) { return _mm256_fmadd_ps(a, b, c); }
inline float r_sum(R a) {
    __m128 half = _mm_add_ps(_mm256_castps256_ps128(a), _mm256_extractf128_ps(a, 1));
    half = _mm_add_ps(half, _mm_movehl_ps(half, half));
    return _mm_cvtss_f32(_mm_add_ss(half, _mm_movehdup_ps(half)));
}
inline float r_most(R a) {
    __m128 half = _mm_max_ps(_mm256_castps256_ps128(a), _mm256_extractf128_ps(a, 1));
    half = _mm_max_ps(half, _mm_movehl_ps(half, half));
    return _mm_cvtss_f32(_mm_max_ss(half, _mm_movehdup_ps(half)));
}
inline R r_round(R a) { return _mm256_round_ps(a, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC); }
inline R r_scale(R a, R n) {
    __m256i power = _mm256_slli_epi32(_mm256_add_epi32(_mm256_cvtps_epi32(n), _mm256_set1_epi32(127)), 23);
    return _mm256_mul_ps(a, _mm256_castsi256_ps(power));
}
inline I i_set(int32_t x) { return _mm256_set1_epi32(x); }
inline R i_to_r(I a) { return _mm256_cvtepi32_ps(a); }
inline B b_load(const uint8_t* x) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(x)); }
inline B b_low(B a) { return _mm256_and_si256(a, _mm256_set1_epi8(15)); }
inline B b_high(B a) { return _mm256_and_si256(_mm256_srli_epi16(a, 4), _mm256_set1_epi8(15)); }
inline I four(const int8_t* x) {
    int32_t word;
    std::memcpy(&word, x, 4);
    return _mm256_set1_epi32(word);
}
inline I i_dot4(I acc, B w, const int8_t* x) {
    I pairs = _mm256_maddubs_epi16(w, four(x));
    return _mm256_add_epi32(acc, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}
inline I i_dot8(I acc, B w, const int8_t* x) {
    B value = _mm256_xor_si256(w, _mm256_set1_epi8(-128));
    I pairs = _mm256_maddubs_epi16(_mm256_abs_epi8(value), _mm256_sign_epi8(four(x), value));
    return _mm256_add_epi32(acc, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}
inline R r_dot_brain(R acc, B w, const uint16_t* x) {
    R even = _mm256_castsi256_ps(_mm256_slli_epi32(w, 16));
    R odd = _mm256_castsi256_ps(_mm256_and_si256(w, _mm256_set1_epi32(int32_t(0xffff0000u))));
    acc = _mm256_fmadd_ps(even, _mm256_set1_ps(widen(x[0])), acc);
    return _mm256_fmadd_ps(odd, _mm256_set1_ps(widen(x[1])), acc);
}

constexpr int TILE = 3;
