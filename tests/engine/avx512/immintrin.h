// The instructions of AVX-512 that the kernels use, in plain C++, after Intel's Intrinsics Guide: so that these kernels
// are tested on processors that lack them. It stands in for the compiler's own header; another instruction is added
// where the build misses one.

#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>
#include <initializer_list>

typedef float __m512 __attribute__((vector_size(64)));
typedef int32_t __m512i __attribute__((vector_size(64)));
typedef __m512i __m512bh;
typedef int32_t __m256i __attribute__((vector_size(32)));

constexpr int _MM_FROUND_TO_NEAREST_INT = 0, _MM_FROUND_NO_EXC = 8, _MM_HINT_T0 = 3;

namespace emulated {

template <typename To, typename From>
To read(const From* from) { // as many bytes as `To` has, at any alignment
    To out;
    std::memcpy(&out, from, sizeof out);
    return out;
}

template <typename Work>
__m512 floats(Work work) {
    __m512 out;
    for (int i = 0; i < 16; i++) out[i] = work(i);
    return out;
}

template <typename Work>
__m512i ints(Work work) {
    __m512i out;
    for (int i = 0; i < 16; i++) out[i] = work(i);
    return out;
}

inline float flushed(float x) { return std::fpclassify(x) == FP_SUBNORMAL ? std::copysign(0.0f, x) : x; }
// Half 0 or 1 of a pair of bfloat16 numbers.
inline float half(int32_t pair, int which) {
    uint32_t word = which ? uint32_t(pair) & 0xffff0000u : uint32_t(pair) << 16;
    return flushed(read<float>(&word));
}

} // namespace emulated

inline __m512 _mm512_set1_ps(float x) { return emulated::floats([=](int) { return x; }); }
inline __m512i _mm512_set1_epi32(int x) { return emulated::ints([=](int) { return x; }); }
inline __m512i _mm512_set1_epi8(char x) { return _mm512_set1_epi32(int32_t(uint8_t(x) * 0x01010101u)); }
inline __m512 _mm512_loadu_ps(const void* x) { return emulated::read<__m512>(static_cast<const char*>(x)); }
inline __m512i _mm512_loadu_si512(const void* x) { return emulated::read<__m512i>(static_cast<const char*>(x)); }
inline __m256i _mm256_loadu_si256(const __m256i* x) {
    return emulated::read<__m256i>(reinterpret_cast<const char*>(x));
}
inline void _mm512_storeu_ps(void* to, __m512 a) { std::memcpy(to, &a, sizeof a); }
inline void _mm512_storeu_si512(void* to, __m512i a) { std::memcpy(to, &a, sizeof a); }
inline void _mm_prefetch(const void*, int) {}

inline __m512 _mm512_add_ps(__m512 a, __m512 b) { return a + b; }
inline __m512 _mm512_sub_ps(__m512 a, __m512 b) { return a - b; }
inline __m512 _mm512_mul_ps(__m512 a, __m512 b) { return a * b; }
inline __m512 _mm512_div_ps(__m512 a, __m512 b) { return a / b; }
// Where the numbers are equal or one is not a number, these give the second.
inline __m512 _mm512_max_ps(__m512 a, __m512 b) {
    return emulated::floats([&](int i) { return a[i] > b[i] ? a[i] : b[i]; });
}
inline __m512 _mm512_min_ps(__m512 a, __m512 b) {
    return emulated::floats([&](int i) { return a[i] < b[i] ? a[i] : b[i]; });
}
inline __m512 _mm512_fmadd_ps(__m512 a, __m512 b, __m512 c) {
    return emulated::floats([&](int i) { return std::fma(a[i], b[i], c[i]); });
}
inline __m512 _mm512_scalef_ps(__m512 a, __m512 b) {
    return emulated::floats([&](int i) { return float(a[i] * std::exp2(std::floor(double(b[i])))); });
}
inline __m512 _mm512_roundscale_ps(__m512 a, int) {
    return emulated::floats([&](int i) { return std::nearbyintf(a[i]); });
}
inline float _mm512_reduce_add_ps(__m512 a) {
    for (int half = 8; half > 0; half /= 2)
        for (int i = 0; i < half; i++) a[i] += a[i + half];
    return a[0];
}
inline float _mm512_reduce_max_ps(__m512 a) {
    for (int i = 1; i < 16; i++) a[0] = a[0] > a[i] ? a[0] : a[i];
    return a[0];
}

inline __m512i _mm512_and_si512(__m512i a, __m512i b) { return a & b; }
inline __m512i _mm512_add_epi32(__m512i a, __m512i b) { return a + b; }
inline __m512i _mm512_slli_epi32(__m512i a, unsigned n) {
    return emulated::ints([&](int i) { return int32_t(uint32_t(a[i]) << n); });
}
inline __m512i _mm512_srli_epi16(__m512i a, unsigned n) {
    uint32_t kept = (0xffffu >> n) * 0x10001u;
    return emulated::ints([&](int i) { return int32_t((uint32_t(a[i]) >> n) & kept); });
}
inline __m512 _mm512_castsi512_ps(__m512i a) { return reinterpret_cast<__m512>(a); }
inline __m512 _mm512_cvtepi32_ps(__m512i a) {
    return emulated::floats([&](int i) { return float(a[i]); });
}
// What is no 32-bit integer becomes the smallest.
inline __m512i _mm512_cvtps_epi32(__m512 a) {
    return emulated::ints([&](int i) {
        return std::fabs(a[i]) < 2147483648.0f ? int32_t(std::nearbyintf(a[i])) : INT32_MIN;
    });
}
inline __m512i _mm512_cvtepu16_epi32(__m256i a) {
    uint16_t from[16];
    std::memcpy(from, &a, sizeof from);
    return emulated::ints([&](int i) { return int32_t(from[i]); });
}

// Bytes of `a` without a sign, of `b` with one.
inline __m512i _mm512_dpbusd_epi32(__m512i sum, __m512i a, __m512i b) {
    uint8_t left[64];
    int8_t right[64];
    std::memcpy(left, &a, sizeof left);
    std::memcpy(right, &b, sizeof right);
    for (int i = 0; i < 64; i++) sum[i / 4] += left[i] * right[i];
    return sum;
}
// Rounds after each product; takes the smallest numbers for zero, and makes them zero.
inline __m512 _mm512_dpbf16_ps(__m512 sum, __m512bh a, __m512bh b) {
    return emulated::floats([&](int i) {
        float total = emulated::flushed(sum[i]);
        for (int which : {1, 0})
            total = emulated::flushed(std::fma(emulated::half(a[i], which), emulated::half(b[i], which), total));
        return total;
    });
}
