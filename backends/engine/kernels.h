// Products of activations with weight matrices, in float32, bfloat16 or int8 weights and float32 activations.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace agentkit {

enum class Kind { f32, bf16, i8 };

// Rows of weights, each the length of an input. int8 rows have one scale each.
struct Matrix {
    Kind kind = Kind::f32;
    int64_t rows = 0, cols = 0;
    std::vector<float> f32;
    std::vector<uint16_t> bf16;
    std::vector<int8_t> i8;
    std::vector<float> scale;

    // One row in float32.
    void row(int64_t index, float* out) const;
};

// y[t, r] = sum over k of x[t, k] * w[r, k], for rows first..last; y has `stride` floats a token.
void multiply(const Matrix& w, const float* x, int64_t tokens, float* y, int64_t stride, int64_t first, int64_t last);

float dot(const float* a, const float* b, int64_t n);
// y += factor * x
void add_scaled(float* y, const float* x, float factor, int64_t n);

Matrix quantize(const float* values, int64_t rows, int64_t cols);

// The widest instruction set of this machine that the kernels use.
std::string instruction_set();

} // namespace agentkit
