// What the engine computes with: weights in panels, inputs prepared for them, and a table of kernels for each
// instruction set. Every table gives the same results as the scalar one, within rounding; within a table, what comes
// out for a row does not depend on the rows beside it.
//
// Layout of weights. A matrix [rows, cols] is cut into panels of 16 rows; rows are padded to 16 and cols to 32, padding
// counts as zero; a panel's bytes are padded to a multiple of 64. In a panel the 16 rows lie side by side ("lanes"),
// and one step of 64 bytes holds 4 bytes of each:
//   f32   1 float                        bf16  2 numbers k, k+1
//   q8    4 numbers, stored as q + 128    q4    8 numbers q + 8: byte j holds k+j low, k+4+j high
// Vectors (norms, biases) are plain float32. q8 and q4 panels end with the bfloat16 scales of their groups of 32: for each group, 16 lanes. value = q * scale.

#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

namespace agentkit {

enum class Kind { f32, bf16, q8, q4 };

constexpr int64_t LANES = 16;  // rows of a panel
constexpr int64_t GROUP = 32;  // numbers that share a scale
constexpr int64_t PAGE = 64;   // tokens of a cache page, and keys of one attention block

inline int64_t round_up(int64_t n, int64_t to) { return (n + to - 1) / to * to; }

inline float widen(uint16_t half) {
    uint32_t word = uint32_t(half) << 16;
    float out;
    std::memcpy(&out, &word, sizeof out);
    return out;
}

inline uint16_t narrow(float value) { // to the nearest bfloat16, ties to even
    uint32_t word;
    std::memcpy(&word, &value, sizeof word);
    return uint16_t((word + 0x7fff + ((word >> 16) & 1)) >> 16);
}

// A stack of `count` equal matrices. `data` belongs to whoever `owner` keeps alive (a mapped file, an array).
struct Matrix {
    Kind kind = Kind::f32;
    int64_t count = 0, rows = 0, cols = 0;
    const uint8_t* data = nullptr;
    std::shared_ptr<const void> owner;

    int64_t padded_cols() const { return round_up(cols, GROUP); }
    int64_t panels() const { return round_up(rows, LANES) / LANES; }
    int64_t weight_bytes() const; // of a panel, without the scales
    int64_t panel_bytes() const;
    int64_t bytes() const { return panels() * panel_bytes(); } // of one matrix
    const uint8_t* panel(int64_t sub, int64_t index) const { return data + sub * bytes() + index * panel_bytes(); }
    void row(int64_t index, float* out) const; // of the first matrix; `out` holds `cols`
    const float* floats() const { return reinterpret_cast<const float*>(data); } // of a vector: it is not in panels
};

// Packs float32 values [rows, cols]; `scales` [rows, cols / 32] may be given for q8 and q4, else they are chosen.
void pack(const Matrix& shape, const float* values, const float* scales, uint8_t* out);

// A group of activations as integers of up to 127, in the form that the kernels in use want; value = integer * scale.
struct Codes {
    uint8_t numbers[3 * GROUP];
    float scale;
    int32_t fix8, fix4; // what the offset of stored weights adds to a sum of products, negated
    int32_t unused;
};

// Rows of activations in each form the kernels read. `formats` says which ones `prepare` makes.
struct Inputs {
    enum Format { FLOAT = 1, BRAIN = 2, CODES = 4 };
    int64_t cols = 0, stride = 0; // stride: cols padded to 32
    int formats = FLOAT;
    std::vector<float> floats;
    std::vector<uint16_t> brains;
    std::vector<Codes> codes; // [rows, stride / 32]

    void shape(int64_t rows, int64_t columns, int wanted);
    float* row(int64_t index) { return floats.data() + index * stride; }
    const float* row(int64_t index) const { return floats.data() + index * stride; }
    int64_t groups() const { return stride / GROUP; }
};

// y[to[i]] (+)= weight[i] * W[panels first..last] x[from[i]] for i in 0..n. Null indices mean i; a null `weight` means
// that y is set, not added to.
struct Product {
    const Matrix* w;
    int64_t sub, first, last;
    const Inputs* x;
    int64_t n;
    const int32_t* from;
    float* y;
    int64_t stride;
    const int32_t* to;
    const float* weight;
};

// One block of flash attention (arXiv:2205.14135): `m` queries over `n` <= PAGE keys. Query i sees the first seen[i]
// of them. `most`, `sum` and `out` [m, dv] carry the running maximum, denominator and weighted values.
struct Block {
    const float* q;
    int64_t m, q_stride;
    const uint8_t *k, *v;            // rows of float32, or of bfloat16 where `brain` is set
    bool panels;                     // k is panels of float32, [keys / 16][dk][16], whatever `brain` says
    int64_t k_stride, v_stride;      // in numbers
    bool brain;
    int64_t dk, dv;                  // multiples of 16; dk of panels may be any
    int64_t n;
    const int32_t* seen;
    float scale;
    float *most, *sum, *out, *scores; // `scores`: scratch [m, PAGE]
};

struct Kernels {
    const char* name;
    void (*multiply)(const Product&);
    // Fills the other formats from the row's floats, for its groups first..last.
    void (*prepare)(Inputs&, int64_t row, int64_t first, int64_t last);
    void (*attend)(const Block&);
    void (*silu_times)(float* gate, const float* up, int64_t n); // n: a multiple of 16
    void (*rms_norm)(const float* x, const float* weight, int64_t n, float eps, float* out);
};

// The kernels that run here, the best last; `scalar` is always there and comes first.
const std::vector<const Kernels*>& all_kernels();
// The table in use: the best one, or the one that $AGENTKIT_KERNELS names.
const Kernels& kernels();

} // namespace agentkit
