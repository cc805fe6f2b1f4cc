// NEON with the dot-product extension (Armv8.2): four registers make sixteen lanes.

constexpr int WIDTH = 4;
constexpr bool SIGNED_BYTES = true;
using R = float32x4_t;
using I = int32x4_t;
using B = uint8x16_t;

inline R r_set(float x) { return vdupq_n_f32(x); }
inline R r_load(const float* x) { return vld1q_f32(x); }
inline R r_load_brain(const uint16_t* x) { return vreinterpretq_f32_u32(vshll_n_u16(vld1_u16(x), 16)); }
inline void r_store(float* to, R a) { vst1q_f32(to, a); }
inline R r_add(R a, R b) { return vaddq_f32(a, b); }
inline R r_sub(R a, R b) { return vsubq_f32(a, b); }
inline R r_mul(R a, R b) { return vmulq_f32(a, b); }
inline R r_div(R a, R b) { return vdivq_f32(a, b); }
inline R r_max(R a, R b) { return vmaxq_f32(a, b); }
inline R r_min(R a, R b) { return vminq_f32(a, b); }
inline R r_fma(R a, R b, R c) { return vfmaq_f32(c, a, b); }
inline float r_sum(R a) { return vaddvq_f32(a); }
inline float r_most(R a) { return vmaxvq_f32(a); }
inline R r_round(R a) { return vrndnq_f32(a); }
inline R r_scale(R a, R n) {
    int32x4_t power = vshlq_n_s32(vaddq_s32(vcvtq_s32_f32(n), vdupq_n_s32(127)), 23);
    return vmulq_f32(a, vreinterpretq_f32_s32(power));
}
inline I i_set(int32_t x) { return vdupq_n_s32(x); }
inline R i_to_r(I a) { return vcvtq_f32_s32(a); }
inline B b_load(const uint8_t* x) { return vld1q_u8(x); }
inline B b_low(B a) { return vandq_u8(a, vdupq_n_u8(15)); }
inline B b_high(B a) { return vshrq_n_u8(a, 4); }
inline I i_add(I a, I b) { return vaddq_s32(a, b); }
inline void i_store(int32_t* to, I a) { vst1q_s32(to, a); }
inline I r_to_i(R a) { return vcvtnq_s32_f32(a); }
inline I i_dot(I acc, B w, const uint8_t* x) {
    int32_t word;
    std::memcpy(&word, x, 4);
    return vdotq_s32(acc, vreinterpretq_s8_u8(w), vreinterpretq_s8_s32(vdupq_n_s32(word)));
}
using Wide = B;
inline Wide widen8(B w) { return veorq_u8(w, vdupq_n_u8(128)); }
#include "lanes_dot.h"
inline void prefetch(const uint8_t* x) { __builtin_prefetch(x); }
inline R r_dot_brain(R acc, B w, const uint16_t* x) {
    uint32x4_t both = vreinterpretq_u32_u8(w);
    R even = vreinterpretq_f32_u32(vshlq_n_u32(both, 16));
    R odd = vreinterpretq_f32_u32(vandq_u32(both, vdupq_n_u32(0xffff0000u)));
    acc = vfmaq_n_f32(acc, even, widen(x[0]));
    return vfmaq_n_f32(acc, odd, widen(x[1]));
}

constexpr int TILE = 6, WHOLE = 2;
constexpr int QUERIES = 4, SPAN = 1;
