// Sixteen lanes made of an instruction set's registers. Before this file is included, a file `lanes_*.h` has defined,
// for its registers R (floats), I (int32) and B (raw bytes), WIDTH lanes each, the functions used here.

constexpr int PARTS = 16 / WIDTH;

struct Floats { R part[PARTS]; };
struct Bytes { B part[PARTS]; };

#define EACH for (int p = 0; p < PARTS; p++)

inline Floats set(float x) { Floats o; EACH o.part[p] = r_set(x); return o; }
inline Floats load(const float* x) { Floats o; EACH o.part[p] = r_load(x + p * WIDTH); return o; }
inline Floats load(const uint16_t* x) { Floats o; EACH o.part[p] = r_load_brain(x + p * WIDTH); return o; }
inline void store(float* to, Floats a) { EACH r_store(to + p * WIDTH, a.part[p]); }
inline Floats operator+(Floats a, Floats b) { EACH a.part[p] = r_add(a.part[p], b.part[p]); return a; }
inline Floats operator-(Floats a, Floats b) { EACH a.part[p] = r_sub(a.part[p], b.part[p]); return a; }
inline Floats operator*(Floats a, Floats b) { EACH a.part[p] = r_mul(a.part[p], b.part[p]); return a; }
inline Floats operator/(Floats a, Floats b) { EACH a.part[p] = r_div(a.part[p], b.part[p]); return a; }
inline Floats max(Floats a, Floats b) { EACH a.part[p] = r_max(a.part[p], b.part[p]); return a; }
inline Floats min(Floats a, Floats b) { EACH a.part[p] = r_min(a.part[p], b.part[p]); return a; }
inline Floats fma(Floats a, Floats b, Floats c) { EACH c.part[p] = r_fma(a.part[p], b.part[p], c.part[p]); return c; }
inline float sum(Floats a) {
    R total = a.part[0];
    for (int p = 1; p < PARTS; p++) total = r_add(total, a.part[p]);
    return r_sum(total);
}
inline float most(Floats a) {
    R total = a.part[0];
    for (int p = 1; p < PARTS; p++) total = r_max(total, a.part[p]);
    return r_most(total);
}

inline Bytes load_bytes(const uint8_t* x) { Bytes o; EACH o.part[p] = b_load(x + p * WIDTH * 4); return o; }
// Adds to each lane the products of 2 bfloat16 weights and activations.
inline Floats dot_brain(Floats acc, Bytes w, const uint16_t* x) {
    EACH acc.part[p] = r_dot_brain(acc.part[p], w.part[p], x);
    return acc;
}

// e to the x, to about 2 units in the last place; x is held between -87 and 88.
inline Floats exp(Floats x) {
    x = min(max(x, set(-87.0f)), set(88.0f));
    Floats n, out;
    EACH n.part[p] = r_round(r_mul(x.part[p], r_set(1.44269504088896341f)));
    Floats r = fma(n, set(-0.693359375f), x);
    r = fma(n, set(2.12194440e-4f), r);
    Floats y = set(1.9875691500e-4f);
    for (float c : {1.3981999507e-3f, 8.3334519073e-3f, 4.1665795894e-2f, 1.6666665459e-1f, 5.0000001201e-1f})
        y = fma(y, r, set(c));
    y = fma(y, r * r, r + set(1.0f));
    EACH out.part[p] = r_scale(y.part[p], n.part[p]);
    return out;
}

#undef EACH
