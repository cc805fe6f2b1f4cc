// The kernels, over sixteen lanes. Included once for each instruction set, after its lanes.

#include "lanes.h"

constexpr float TINY = 1e-36f;   // the largest value of a group that counts as zero: 127 / TINY is still finite
constexpr int64_t AHEAD = 8192; // bytes of weights asked of the memory before they are needed

template <int T, typename Work>
void one_tile(int64_t at, int64_t end, const Work& work) {
    if constexpr (T > 0) {
        if (end - at == T) return work(std::integral_constant<int, T>(), at);
        one_tile<T - 1>(at, end, work);
    }
}

// Calls work(T, at) for tiles of T <= MOST of n things, T a constant; the tiles are of about equal size.
template <int MOST, typename Work>
void in_tiles(int64_t n, const Work& work) {
    int64_t tiles = (n + MOST - 1) / MOST;
    for (int64_t i = 0; i < tiles; i++) one_tile<MOST>(n * i / tiles, n * (i + 1) / tiles, work);
}

// ---- products ----

struct Rows { // the rows of one tile
    const Product& job;
    int64_t at;
    int64_t source(int t) const { return job.from ? job.from[at + t] : at + t; }
    int64_t target(int t) const { return job.to ? job.to[at + t] : at + t; }
};

// Writes what register `part` of a panel holds for row t.
inline void put(const Rows& rows, int64_t panel, int part, int t, R value) {
    const Product& job = rows.job;
    int64_t first = panel * LANES + part * WIDTH, left = job.w->rows - first;
    float* to = job.y + rows.target(t) * job.stride + first;
    float weight = job.weight ? job.weight[rows.at + t] : 0;
    if (left >= WIDTH) return r_store(to, job.weight ? r_fma(value, r_set(weight), r_load(to)) : value);
    float lanes[WIDTH];
    r_store(lanes, value);
    for (int64_t i = 0; i < left; i++) to[i] = job.weight ? to[i] + weight * lanes[i] : lanes[i];
}

template <int T>
void put(const Rows& rows, int64_t panel, const Floats (&acc)[T]) {
    for (int t = 0; t < T; t++)
        for (int p = 0; p < PARTS; p++) put(rows, panel, p, t, acc[t].part[p]);
}

template <int T>
void tile_f32(const Rows& rows, int64_t panel, const uint8_t* data) {
    const auto* w = reinterpret_cast<const float*>(data);
    const float* x[T];
    Floats acc[T];
    for (int t = 0; t < T; t++) {
        x[t] = rows.job.x->floats.data() + rows.source(t) * rows.job.x->stride;
        acc[t] = set(0);
    }
    for (int64_t k = 0; k < rows.job.w->cols; k++) {
        Floats lanes = load(w + k * LANES);
        for (int t = 0; t < T; t++) acc[t] = fma(lanes, set(x[t][k]), acc[t]);
    }
    put<T>(rows, panel, acc);
}

template <int T>
void tile_bf16(const Rows& rows, int64_t panel, const uint8_t* data) {
    const uint16_t* x[T];
    Floats acc[T];
    for (int t = 0; t < T; t++) {
        x[t] = rows.job.x->brains.data() + rows.source(t) * rows.job.x->stride;
        acc[t] = set(0);
    }
    for (int64_t k = 0; k < rows.job.w->cols; k += 2) {
        Bytes lanes = load_bytes(data + k * 2 * LANES);
        for (int t = 0; t < T; t++) acc[t] = dot_brain(acc[t], lanes, x[t] + k);
    }
    put<T>(rows, panel, acc);
}

// The sums of a group's 32 products, for T rows of activations and P registers of weights, those of a panel from `data`.
template <int T, int P>
void dot_group8(const uint8_t* data, const Codes* const (&x)[T], int64_t group, I (&sums)[T][P]) {
    for (auto& row : sums)
        for (I& one : row) one = i_set(0);
#pragma GCC unroll 8
    for (int step = 0; step < 8; step++) {
        for (int p = 0; p < P; p++) {
            Wide w = widen8(b_load(data + step * 64 + p * WIDTH * 4));
            for (int t = 0; t < T; t++) sums[t][p] = i_dot8(sums[t][p], w, x[t][group].numbers, step);
        }
    }
}

template <int T, int P>
void dot_group4(const uint8_t* data, const Codes* const (&x)[T], int64_t group, I (&sums)[T][P]) {
    Short gathered[T][P];
    for (auto& row : gathered)
        for (Short& one : row) one = s_zero();
#pragma GCC unroll 4
    for (int step = 0; step < 4; step++) {
        for (int p = 0; p < P; p++) {
            B w = b_load(data + step * 64 + p * WIDTH * 4);
            B first = b_low(w), second = b_high(w);
            for (int t = 0; t < T; t++) {
                const uint8_t* codes = x[t][group].numbers + step * 8;
                gathered[t][p] = s_dot4(s_dot4(gathered[t][p], first, codes), second, codes + 4);
            }
        }
    }
    for (int t = 0; t < T; t++)
        for (int p = 0; p < P; p++) sums[t][p] = s_sum(gathered[t][p]);
}

// Registers part .. part + P of a panel. `fetch`: whether the weights behind it shall come nearer meanwhile.
template <int T, int P, bool FOUR>
void tile_quantized(const Rows& rows, int64_t panel, int part, const uint8_t* data, bool fetch) {
    const Inputs& in = *rows.job.x;
    int64_t groups = in.groups();
    const Codes* x[T];
    R acc[T][P];
    for (int t = 0; t < T; t++) {
        x[t] = in.codes.data() + rows.source(t) * groups;
        for (R& one : acc[t]) one = r_set(0);
    }
    constexpr int64_t SIZE = GROUP * LANES / (FOUR ? 2 : 1); // bytes of a group's weights
    const auto* scales = reinterpret_cast<const uint16_t*>(data + groups * SIZE) + part * WIDTH;
    const uint8_t* ahead = data + AHEAD;
    int64_t whole = rows.job.w->panel_bytes();
    data += part * WIDTH * 4;
    for (int64_t g = 0; g < groups; g++, data += SIZE, ahead += SIZE + LANES * 2) {
        if (fetch) {
            for (int64_t line = 0; line <= SIZE; line += 64) prefetch(ahead + line);
            prefetch(reinterpret_cast<const uint8_t*>(scales + g * LANES) + whole); // the next panel's
        }
        I sums[T][P];
        if constexpr (FOUR)
            dot_group4<T, P>(data, x, g, sums);
        else
            dot_group8<T, P>(data, x, g, sums);
        for (int p = 0; p < P; p++) {
            R ws = r_load_brain(scales + g * LANES + p * WIDTH);
            for (int t = 0; t < T; t++) {
                R total = i_to_r(i_add(sums[t][p], i_set(FOUR ? x[t][g].fix4 : x[t][g].fix8)));
                acc[t][p] = r_fma(total, r_mul(ws, r_set(x[t][g].scale)), acc[t][p]);
            }
        }
    }
    for (int t = 0; t < T; t++)
        for (int p = 0; p < P; p++) put(rows, panel, part + p, t, acc[t][p]);
}

template <int T, bool FOUR>
void tile_quantized(const Rows& rows, int64_t panel, const uint8_t* data) {
    bool first = rows.at == 0;
    if constexpr (T <= WHOLE)
        tile_quantized<T, PARTS, FOUR>(rows, panel, 0, data, first);
    else
        for (int part = 0; part < PARTS; part++) tile_quantized<T, 1, FOUR>(rows, panel, part, data, first && part == 0);
}

template <int T>
void tile(const Rows& rows, int64_t panel, const uint8_t* data) {
    switch (rows.job.w->kind) {
    case Kind::f32: return tile_f32<T>(rows, panel, data);
    case Kind::bf16: return tile_bf16<T>(rows, panel, data);
    case Kind::q8: return tile_quantized<T, false>(rows, panel, data);
    case Kind::q4: return tile_quantized<T, true>(rows, panel, data);
    }
}

void multiply(const Product& job) {
    for (int64_t panel = job.first; panel < job.last; panel++) {
        const uint8_t* data = job.w->panel(job.sub, panel);
        in_tiles<TILE>(job.n, [&](auto rows, int64_t at) { tile<rows()>({job, at}, panel, data); });
    }
}

// ---- inputs ----

// Writes a group as integers of up to 127, in the form that this instruction set's products read.
void quantize(const float* x, Codes& to) {
    Floats first = load(x), second = load(x + 16), zero = set(0);
    float top = most(max(max(first, zero - first), max(second, zero - second)));
    to.scale = top / 127;
    R inverse = r_set(top > TINY ? 127 / top : 0);
    int32_t wide[GROUP];
    for (int i = 0; i < GROUP; i += WIDTH) i_store(wide + i, r_to_i(r_mul(r_load(x + i), inverse)));
    int8_t codes[GROUP];
    int32_t total = 0;
    for (int64_t i = 0; i < GROUP; i++) {
        codes[i] = int8_t(wide[i]);
        total += wide[i];
    }
    to.fix8 = SIGNED_BYTES ? 0 : -128 * total;
    to.fix4 = -8 * total;
    write_codes(codes, to.numbers);
}

void prepare(Inputs& in, int64_t index, int64_t first, int64_t last) {
    const float* x = in.floats.data() + index * in.stride;
    if (in.formats & Inputs::BRAIN)
        for (int64_t i = first * GROUP; i < last * GROUP; i++) in.brains.data()[index * in.stride + i] = narrow(x[i]);
    if (in.formats & Inputs::CODES)
        for (int64_t g = first; g < last; g++) quantize(x + g * GROUP, in.codes[index * in.groups() + g]);
}

// ---- attention ----

// Scores of M queries with N keys, each a row.
template <int M, int N, typename K>
void scores(const Block& b, const K* k, int64_t i, int64_t j) {
    Floats acc[M][N];
    for (auto& row : acc)
        for (auto& one : row) one = set(0);
    for (int64_t d = 0; d < b.dk; d += LANES) {
        Floats keys[N];
        for (int n = 0; n < N; n++) keys[n] = load(k + (j + n) * b.k_stride + d);
        for (int m = 0; m < M; m++) {
            Floats q = load(b.q + (i + m) * b.q_stride + d);
            for (int n = 0; n < N; n++) acc[m][n] = fma(q, keys[n], acc[m][n]);
        }
    }
    for (int m = 0; m < M; m++)
        for (int n = 0; n < N; n++) b.scores[(i + m) * PAGE + j + n] = sum(acc[m][n]) * b.scale;
}

// The same with the sixteen keys of each of N panels.
template <int M, int N>
void scores_of_panels(const Block& b, const float* k, int64_t i, int64_t j) {
    Floats acc[M][N];
    for (auto& row : acc)
        for (auto& one : row) one = set(0);
    k += j * b.dk;
    for (int64_t d = 0; d < b.dk; d++) {
        Floats keys[N];
        for (int n = 0; n < N; n++) keys[n] = load(k + (n * b.dk + d) * LANES);
        for (int m = 0; m < M; m++) {
            Floats q = set(b.q[(i + m) * b.q_stride + d]);
            for (int n = 0; n < N; n++) acc[m][n] = fma(q, keys[n], acc[m][n]);
        }
    }
    for (int m = 0; m < M; m++)
        for (int n = 0; n < N; n++) store(b.scores + (i + m) * PAGE + j + n * LANES, acc[m][n] * set(b.scale));
}

// Adds the first n values, weighted, to columns d .. d + 16 N of what M queries have gathered.
template <int M, int N, typename V>
void weigh(const Block& b, const V* v, int64_t n, int64_t i, int64_t d) {
    Floats acc[M][N];
    for (int m = 0; m < M; m++)
        for (int c = 0; c < N; c++) acc[m][c] = load(b.out + (i + m) * b.dv + d + c * LANES);
    for (int64_t j = 0; j < n; j++) {
        Floats values[N];
        for (int c = 0; c < N; c++) values[c] = load(v + j * b.v_stride + d + c * LANES);
        for (int m = 0; m < M; m++) {
            Floats p = set(b.scores[(i + m) * PAGE + j]);
            for (int c = 0; c < N; c++) acc[m][c] = fma(p, values[c], acc[m][c]);
        }
    }
    for (int m = 0; m < M; m++)
        for (int c = 0; c < N; c++) store(b.out + (i + m) * b.dv + d + c * LANES, acc[m][c]);
}

// Turns a row of scores into weights, and scales what the row has gathered before to the new maximum.
void soften(const Block& b, int64_t i, int64_t n) {
    float* row = b.scores + i * PAGE;
    int64_t wide = round_up(n, LANES);
    for (int64_t j = b.seen[i] > 0 ? b.seen[i] : 0; j < wide; j++) row[j] = -INFINITY;
    if (b.seen[i] <= 0) {
        for (int64_t j = 0; j < wide; j++) row[j] = 0;
        return;
    }
    Floats top = set(b.most[i]);
    for (int64_t j = 0; j < wide; j += LANES) top = max(top, load(row + j));
    float now = most(top);
    for (int64_t j = 0; j < wide; j += LANES) store(row + j, exp(load(row + j) - set(now)));
    for (int64_t j = b.seen[i]; j < wide; j++) row[j] = 0;
    Floats total = set(0);
    for (int64_t j = 0; j < wide; j += LANES) total = total + load(row + j);
    if (now > b.most[i]) {
        float before = b.most[i] == -INFINITY ? 0 : std::exp(b.most[i] - now);
        b.sum[i] *= before;
        for (int64_t d = 0; d < b.dv; d += LANES)
            store(b.out + i * b.dv + d, load(b.out + i * b.dv + d) * set(before));
        b.most[i] = now;
    }
    b.sum[i] += sum(total);
}

template <typename K>
void attend_as(const Block& b, const K* k, const K* v) {
    int64_t n = 0;
    for (int64_t i = 0; i < b.m; i++) n = b.seen[i] > n ? b.seen[i] : n;
    if (n > b.n) n = b.n;
    in_tiles<QUERIES>(b.m, [&](auto m, int64_t i) {
        if (b.panels) {
            const auto* panels = reinterpret_cast<const float*>(b.k);
            in_tiles<SPAN>((n + LANES - 1) / LANES, [&](auto span, int64_t j) {
                scores_of_panels<m(), span()>(b, panels, i, j * LANES);
            });
        } else {
            in_tiles<SPAN>(n, [&](auto span, int64_t j) { scores<m(), span()>(b, k, i, j); });
        }
        for (int64_t one = i; one < i + m(); one++) soften(b, one, n);
        in_tiles<SPAN>(b.dv / LANES, [&](auto span, int64_t d) { weigh<m(), span()>(b, v, n, i, d * LANES); });
    });
}

void attend(const Block& b) {
    if (b.brain)
        attend_as(b, reinterpret_cast<const uint16_t*>(b.k), reinterpret_cast<const uint16_t*>(b.v));
    else
        attend_as(b, reinterpret_cast<const float*>(b.k), reinterpret_cast<const float*>(b.v));
}

// ---- the rest ----

void silu_times(float* gate, const float* up, int64_t n) {
    Floats one = set(1);
    for (int64_t i = 0; i < n; i += LANES) {
        Floats x = load(gate + i);
        store(gate + i, x / (one + exp(set(0) - x)) * load(up + i));
    }
}

void rms_norm(const float* x, const float* weight, int64_t n, float eps, float* out) {
    Floats total = set(0);
    int64_t i = 0;
    for (; i + LANES <= n; i += LANES) total = fma(load(x + i), load(x + i), total);
    float squares = sum(total);
    for (int64_t j = i; j < n; j++) squares += x[j] * x[j];
    float scale = 1 / std::sqrt(squares / float(n) + eps);
    for (i = 0; i + LANES <= n; i += LANES) store(out + i, load(x + i) * set(scale) * load(weight + i));
    for (; i < n; i++) out[i] = x[i] * scale * weight[i];
}
