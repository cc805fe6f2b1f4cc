// AVX2 with FMA: two registers make sixteen lanes. The sixteen products of a q4 group that meet in a lane's half, of at
// most 15 * 127 each, fit into its 16 bits; those of q8 do not, so both factors are widened to 16 bits first.

constexpr int WIDTH = 8;
constexpr bool SIGNED_BYTES = false;
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
inline R r_min(R a, R b) { return _mm256_min_ps(a, b); }
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
inline I i_add(I a, I b) { return _mm256_add_epi32(a, b); }
inline void i_store(int32_t* to, I a) { _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), a); }
inline I r_to_i(R a) { return _mm256_cvtps_epi32(a); }
inline I four(const uint8_t* x) {
    int32_t word;
    std::memcpy(&word, x, 4);
    return _mm256_set1_epi32(word);
}
struct Wide { I even, odd; }; // bytes 0 and 2 of each lane, bytes 1 and 3
inline Wide widen8(B w) { return {_mm256_and_si256(w, _mm256_set1_epi16(255)), _mm256_srli_epi16(w, 8)}; }
// Keeps gcc from making many products before it adds any, for which there are too few registers.
inline I now(I a) {
    asm("" : "+x"(a));
    return a;
}
inline I i_dot8(I acc, Wide w, const uint8_t* x, int step) {
    acc = _mm256_add_epi32(acc, _mm256_madd_epi16(w.even, four(x + GROUP + step * 8)));
    return now(_mm256_add_epi32(acc, _mm256_madd_epi16(w.odd, four(x + GROUP + step * 8 + 4))));
}
using Short = __m256i;
inline Short s_zero() { return _mm256_setzero_si256(); }
inline Short s_dot4(Short acc, B w, const uint8_t* x) {
    return now(_mm256_add_epi16(acc, _mm256_maddubs_epi16(w, four(x))));
}
inline I s_sum(Short a) { return _mm256_madd_epi16(a, _mm256_set1_epi16(1)); }
// The bytes for q4, then for q8 in 16 bits each, in the order of `Wide`.
inline void write_codes(const int8_t* codes, uint8_t* to) {
    int16_t wide[GROUP];
    for (int64_t i = 0; i < GROUP; i += 4) {
        wide[i] = codes[i];
        wide[i + 1] = codes[i + 2];
        wide[i + 2] = codes[i + 1];
        wide[i + 3] = codes[i + 3];
    }
    std::memcpy(to, codes, GROUP);
    std::memcpy(to + GROUP, wide, sizeof wide);
}
inline void prefetch(const uint8_t* x) { _mm_prefetch(reinterpret_cast<const char*>(x), _MM_HINT_T0); }
inline R r_dot_brain(R acc, B w, const uint16_t* x) {
    R even = _mm256_castsi256_ps(_mm256_slli_epi32(w, 16));
    R odd = _mm256_castsi256_ps(_mm256_and_si256(w, _mm256_set1_epi32(int32_t(0xffff0000u))));
    acc = _mm256_fmadd_ps(even, _mm256_set1_ps(widen(x[0])), acc);
    return _mm256_fmadd_ps(odd, _mm256_set1_ps(widen(x[1])), acc);
}

constexpr int TILE = 6, WHOLE = 2;
constexpr int QUERIES = 6, SPAN = 1;
