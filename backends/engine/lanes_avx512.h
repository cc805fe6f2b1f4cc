// AVX-512 with VNNI; with AVX512_BF16 where the compiler is told so.

constexpr int WIDTH = 16;
constexpr bool SIGNED_BYTES = false;
using R = __m512;
using I = __m512i;
using B = __m512i;

inline R r_set(float x) { return _mm512_set1_ps(x); }
inline R r_load(const float* x) { return _mm512_loadu_ps(x); }
inline R r_load_brain(const uint16_t* x) {
    __m512i wide = _mm512_cvtepu16_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(x)));
    return _mm512_castsi512_ps(_mm512_slli_epi32(wide, 16));
}
inline void r_store(float* to, R a) { _mm512_storeu_ps(to, a); }
inline R r_add(R a, R b) { return _mm512_add_ps(a, b); }
inline R r_sub(R a, R b) { return _mm512_sub_ps(a, b); }
inline R r_mul(R a, R b) { return _mm512_mul_ps(a, b); }
inline R r_div(R a, R b) { return _mm512_div_ps(a, b); }
inline R r_max(R a, R b) { return _mm512_max_ps(a, b); }
inline R r_min(R a, R b) { return _mm512_min_ps(a, b); }
inline R r_fma(R a, R b, R c) { return _mm512_fmadd_ps(a, b, c); }
inline float r_sum(R a) { return _mm512_reduce_add_ps(a); }
inline float r_most(R a) { return _mm512_reduce_max_ps(a); }
inline R r_round(R a) { return _mm512_roundscale_ps(a, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC); }
inline R r_scale(R a, R n) { return _mm512_scalef_ps(a, n); }
inline I i_set(int32_t x) { return _mm512_set1_epi32(x); }
inline R i_to_r(I a) { return _mm512_cvtepi32_ps(a); }
inline B b_load(const uint8_t* x) { return _mm512_loadu_si512(x); }
inline B b_low(B a) { return _mm512_and_si512(a, _mm512_set1_epi8(15)); }
inline B b_high(B a) { return _mm512_and_si512(_mm512_srli_epi16(a, 4), _mm512_set1_epi8(15)); }
inline I i_add(I a, I b) { return _mm512_add_epi32(a, b); }
inline void i_store(int32_t* to, I a) { _mm512_storeu_si512(to, a); }
inline I r_to_i(R a) { return _mm512_cvtps_epi32(a); }
inline I i_dot(I acc, B w, const uint8_t* x) {
    int32_t word;
    std::memcpy(&word, x, 4);
    return _mm512_dpbusd_epi32(acc, w, _mm512_set1_epi32(word));
}
using Wide = B;
inline Wide widen8(B w) { return w; }
#include "lanes_dot.h"
inline void prefetch(const uint8_t* x) { _mm_prefetch(reinterpret_cast<const char*>(x), _MM_HINT_T0); }
inline R r_dot_brain(R acc, B w, const uint16_t* x) {
#ifdef __AVX512BF16__
    int32_t pair;
    std::memcpy(&pair, x, 4);
    return _mm512_dpbf16_ps(acc, (__m512bh)w, (__m512bh)_mm512_set1_epi32(pair));
#else
    R even = _mm512_castsi512_ps(_mm512_slli_epi32(w, 16));
    R odd = _mm512_castsi512_ps(_mm512_and_si512(w, _mm512_set1_epi32(int32_t(0xffff0000u))));
    acc = _mm512_fmadd_ps(even, _mm512_set1_ps(widen(x[0])), acc);
    return _mm512_fmadd_ps(odd, _mm512_set1_ps(widen(x[1])), acc);
#endif
}

constexpr int TILE = 8, WHOLE = 8;
constexpr int QUERIES = 8, SPAN = 2;
