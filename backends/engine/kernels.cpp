// One source for every instruction set: vectors of sixteen floats, which the compiler lowers to what each clone has.
// The loader picks the clone (GCC's function multiversioning); other compilers get the baseline.

#include "kernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CLONES
#endif
#define INLINE inline __attribute__((always_inline))

namespace agentkit {
namespace {

constexpr int64_t W = 16;
typedef float floats __attribute__((vector_size(64)));
typedef int32_t ints __attribute__((vector_size(64)));
typedef uint32_t words __attribute__((vector_size(64)));
typedef uint16_t halves __attribute__((vector_size(32)));
typedef int8_t bytes __attribute__((vector_size(16)));

INLINE void load(const float* p, floats& v) { std::memcpy(&v, p, sizeof v); }

INLINE void load(const uint16_t* p, floats& v) {
    halves h;
    std::memcpy(&h, p, sizeof h);
    words w = __builtin_convertvector(h, words) << 16;
    std::memcpy(&v, &w, sizeof v);
}

INLINE void load(const int8_t* p, floats& v) {
    bytes b;
    std::memcpy(&b, p, sizeof b);
    v = __builtin_convertvector(__builtin_convertvector(b, ints), floats);
}

INLINE float one(float v) { return v; }
INLINE float one(int8_t v) { return v; }
INLINE float one(uint16_t v) {
    uint32_t w = uint32_t(v) << 16;
    float f;
    std::memcpy(&f, &w, sizeof f);
    return f;
}

INLINE float total(const floats& v) {
    float s = 0;
    for (int64_t i = 0; i < W; i++) s += v[i];
    return s;
}

// R rows times T tokens at once, so that each loaded vector is used more than once.
template <int R, int T, typename V>
INLINE void block(const V* w, const float* x, int64_t cols, float* y, int64_t stride) {
    floats sum[R][T] = {};
    int64_t k = 0;
    for (; k + W <= cols; k += W) {
        floats xs[T];
        for (int t = 0; t < T; t++) load(x + t * cols + k, xs[t]);
        for (int r = 0; r < R; r++) {
            floats ws;
            load(w + r * cols + k, ws);
            for (int t = 0; t < T; t++) sum[r][t] += ws * xs[t];
        }
    }
    for (int r = 0; r < R; r++)
        for (int t = 0; t < T; t++) {
            float s = total(sum[r][t]);
            for (int64_t i = k; i < cols; i++) s += one(w[r * cols + i]) * x[t * cols + i];
            y[t * stride + r] = s;
        }
}

template <typename V>
INLINE void rows_times_tokens(const V* w, int64_t cols, const float* x, int64_t tokens, float* y, int64_t stride,
                              int64_t first, int64_t last) {
    int64_t r = first;
    for (; r + 4 <= last; r += 4) {
        int64_t t = 0;
        for (; t + 4 <= tokens; t += 4) block<4, 4>(w + r * cols, x + t * cols, cols, y + t * stride + r, stride);
        for (; t < tokens; t++) block<4, 1>(w + r * cols, x + t * cols, cols, y + t * stride + r, stride);
    }
    for (; r < last; r++)
        for (int64_t t = 0; t < tokens; t++) block<1, 1>(w + r * cols, x + t * cols, cols, y + t * stride + r, stride);
}

CLONES void multiply_f32(const float* w, int64_t cols, const float* x, int64_t tokens, float* y, int64_t stride,
                         int64_t first, int64_t last) {
    rows_times_tokens(w, cols, x, tokens, y, stride, first, last);
}

CLONES void multiply_bf16(const uint16_t* w, int64_t cols, const float* x, int64_t tokens, float* y, int64_t stride,
                          int64_t first, int64_t last) {
    rows_times_tokens(w, cols, x, tokens, y, stride, first, last);
}

CLONES void multiply_i8(const int8_t* w, int64_t cols, const float* x, int64_t tokens, float* y, int64_t stride,
                        int64_t first, int64_t last) {
    rows_times_tokens(w, cols, x, tokens, y, stride, first, last);
}

} // namespace

void Matrix::row(int64_t index, float* out) const {
    for (int64_t k = 0; k < cols; k++) {
        int64_t at = index * cols + k;
        out[k] = kind == Kind::f32 ? f32[at] : kind == Kind::bf16 ? one(bf16[at]) : i8[at] * scale[index];
    }
}

void multiply(const Matrix& w, const float* x, int64_t tokens, float* y, int64_t stride, int64_t first, int64_t last) {
    if (w.kind == Kind::f32) return multiply_f32(w.f32.data(), w.cols, x, tokens, y, stride, first, last);
    if (w.kind == Kind::bf16) return multiply_bf16(w.bf16.data(), w.cols, x, tokens, y, stride, first, last);
    multiply_i8(w.i8.data(), w.cols, x, tokens, y, stride, first, last);
    for (int64_t t = 0; t < tokens; t++)
        for (int64_t r = first; r < last; r++) y[t * stride + r] *= w.scale[r];
}

CLONES float dot(const float* a, const float* b, int64_t n) {
    float y;
    block<1, 1>(a, b, n, &y, 1);
    return y;
}

CLONES void add_scaled(float* y, const float* x, float factor, int64_t n) {
    for (int64_t i = 0; i < n; i++) y[i] += factor * x[i];
}

Matrix quantize(const float* values, int64_t rows, int64_t cols) {
    Matrix m;
    m.kind = Kind::i8;
    m.rows = rows;
    m.cols = cols;
    m.i8.resize(rows * cols);
    m.scale.resize(rows);
    for (int64_t r = 0; r < rows; r++) {
        const float* row = values + r * cols;
        float most = 0;
        for (int64_t k = 0; k < cols; k++) most = std::max(most, std::fabs(row[k]));
        float scale = m.scale[r] = most > 0 ? most / 127 : 1;
        for (int64_t k = 0; k < cols; k++) m.i8[r * cols + k] = int8_t(std::lround(row[k] / scale));
    }
    return m;
}

std::string instruction_set() {
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")) return "AVX-512";
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return "AVX2";
#endif
    return "baseline";
}

} // namespace agentkit
