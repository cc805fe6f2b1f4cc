// For instruction sets that add products of four bytes to 32 bits at once (`i_dot`): activations stay bytes for q8 and q4.

inline I i_dot8(I acc, Wide w, const uint8_t* x, int step) { return i_dot(acc, w, x + step * 4); }
using Short = I;
inline Short s_zero() { return i_set(0); }
inline Short s_dot4(Short acc, B w, const uint8_t* x) { return i_dot(acc, w, x); }
inline I s_sum(Short a) { return a; }
inline void write_codes(const int8_t* codes, uint8_t* to) { std::memcpy(to, codes, GROUP); }
