// One lane at a time, in plain C++: the oracle of all other instruction sets.

constexpr int WIDTH = 1;
constexpr bool SIGNED_BYTES = false; // weights are read as they are stored, offset by 128
using R = float;
using I = int32_t;
using B = uint32_t;

inline R r_set(float x) { return x; }
inline R r_load(const float* x) { return *x; }
inline R r_load_brain(const uint16_t* x) { return widen(*x); }
inline void r_store(float* to, R a) { *to = a; }
inline R r_add(R a, R b) { return a + b; }
inline R r_sub(R a, R b) { return a - b; }
inline R r_mul(R a, R b) { return a * b; }
inline R r_div(R a, R b) { return a / b; }
inline R r_max(R a, R b) { return a > b ? a : b; }
inline R r_min(R a, R b) { return a < b ? a : b; }
inline R r_fma(R a, R b, R c) { return a * b + c; }
inline float r_sum(R a) { return a; }
inline float r_most(R a) { return a; }
inline R r_round(R a) { return std::nearbyintf(a); }
inline R r_scale(R a, R n) { return std::ldexp(a, int(n)); }
inline I i_set(int32_t x) { return x; }
inline R i_to_r(I a) { return float(a); }
inline B b_load(const uint8_t* x) {
    B out;
    std::memcpy(&out, x, 4);
    return out;
}
inline B b_low(B a) { return a & 0x0f0f0f0fu; }
inline B b_high(B a) { return (a >> 4) & 0x0f0f0f0fu; }
inline I i_add(I a, I b) { return a + b; }
inline void i_store(int32_t* to, I a) { *to = a; }
inline I r_to_i(R a) { return int32_t(std::nearbyintf(a)); }
inline I i_dot(I acc, B w, const uint8_t* x) {
    for (int j = 0; j < 4; j++) acc += int32_t((w >> (8 * j)) & 255) * int8_t(x[j]);
    return acc;
}
using Wide = B;
inline Wide widen8(B w) { return w; }
#include "lanes_dot.h"
inline void prefetch(const uint8_t*) {}
inline R r_dot_brain(R acc, B w, const uint16_t* x) {
    return acc + widen(uint16_t(w)) * widen(x[0]) + widen(uint16_t(w >> 16)) * widen(x[1]);
}

// Rows of activations that share a load of weights; up to WHOLE of them go with all lanes of a panel at once.
constexpr int TILE = 4, WHOLE = 4;
// Attention: queries at once, and registers of sixteen keys or values.
constexpr int QUERIES = 4, SPAN = 1;
