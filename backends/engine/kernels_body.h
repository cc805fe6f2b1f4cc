// The kernels, over sixteen lanes. Included once for each instruction set, after its lanes.

#include "lanes.h"

// ---- products ----

struct Rows { // the rows of one tile
    const Product& job;
    int64_t at;
    int64_t source(int t) const { return job.from ? job.from[at + t] : at + t; }
    int64_t target(int t) const { return job.to ? job.to[at + t] : at + t; }
};

template <int T>
void put(const Rows& rows, int64_t panel, const Floats (&acc)[T]) {
    const Product& job = rows.job;
    int64_t left = job.w->rows - panel * LANES;
    for (int t = 0; t < T; t++) {
        float* to = job.y + rows.target(t) * job.stride + panel * LANES;
        if (left >= LANES) {
            store(to, job.weight ? fma(acc[t], set(job.weight[rows.at + t]), load(to)) : acc[t]);
            continue;
        }
        float lanes[LANES];
        store(lanes, acc[t]);
        for (int64_t i = 0; i < left; i++) to[i] = job.weight ? to[i] + job.weight[rows.at + t] * lanes[i] : lanes[i];
    }
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

template <int T, bool FOUR>
void tile_quantized(const Rows& rows, int64_t panel, const uint8_t* data) {
    const Inputs& in = *rows.job.x;
    int64_t groups = in.stride / GROUP;
    const int8_t* x[T];
    const float* scale[T];
    const int32_t* fix[T];
    Floats acc[T];
    for (int t = 0; t < T; t++) {
        int64_t row = rows.source(t);
        x[t] = in.bytes.data() + row * in.stride;
        scale[t] = in.scales.data() + row * groups;
        fix[t] = (FOUR ? in.fix4 : in.fix8).data() + row * groups;
        acc[t] = set(0);
    }
    constexpr int64_t SIZE = GROUP * LANES / (FOUR ? 2 : 1); // bytes of a group's weights
    const auto* scales = reinterpret_cast<const uint16_t*>(data + groups * SIZE);
    for (int64_t g = 0; g < groups; g++, data += SIZE) {
        Ints dots[T];
        for (int t = 0; t < T; t++) dots[t] = set_ints(fix[t][g]);
#pragma GCC unroll 8
        for (int step = 0; step < SIZE / 64; step++) {
            Bytes w = load_bytes(data + step * 64);
            if constexpr (FOUR) {
                Bytes first = low(w), second = high(w);
                for (int t = 0; t < T; t++) {
                    const int8_t* at = x[t] + g * GROUP + step * 8;
                    dots[t] = dot4(dot4(dots[t], first, at), second, at + 4);
                }
            } else {
                for (int t = 0; t < T; t++) dots[t] = dot8(dots[t], w, x[t] + g * GROUP + step * 4);
            }
        }
        Floats ws = load(scales + g * LANES);
        for (int t = 0; t < T; t++) acc[t] = fma(to_floats(dots[t]), ws * set(scale[t][g]), acc[t]);
    }
    put<T>(rows, panel, acc);
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

template <int T>
void rest(const Rows& rows, int64_t count, int64_t panel, const uint8_t* data) {
    if constexpr (T > 0) {
        if (count == T) return tile<T>(rows, panel, data);
        rest<T - 1>(rows, count, panel, data);
    }
}

void multiply(const Product& job) {
    for (int64_t panel = job.first; panel < job.last; panel++) {
        const uint8_t* data = job.w->panel(job.sub, panel);
        int64_t at = 0;
        for (; at + TILE <= job.n; at += TILE) tile<TILE>({job, at}, panel, data);
        rest<TILE - 1>({job, at}, job.n - at, panel, data);
    }
}

// ---- inputs ----

void quantize(const float* x, int8_t* to, float& scale, int32_t& fix8, int32_t& fix4) {
    Floats first = load(x), second = load(x + 16), zero = set(0);
    float top = most(max(max(first, zero - first), max(second, zero - second)));
    scale = top / 127;
    float inverse = top > 0 ? 127 / top : 0;
    int32_t total = 0;
    for (int64_t i = 0; i < GROUP; i++) {
        to[i] = int8_t(std::lrintf(x[i] * inverse));
        total += to[i];
    }
    fix8 = SIGNED_BYTES ? 0 : -128 * total;
    fix4 = -8 * total;
}

void prepare(Inputs& in, int64_t index, int64_t first, int64_t last) {
    const float* x = in.floats.data() + index * in.stride;
    if (in.formats & Inputs::BRAIN)
        for (int64_t i = first * GROUP; i < last * GROUP; i++) in.brains.data()[index * in.stride + i] = narrow(x[i]);
    if (!(in.formats & Inputs::BYTES)) return;
    for (int64_t g = first; g < last; g++) {
        int64_t at = index * (in.stride / GROUP) + g;
        quantize(x + g * GROUP, in.bytes.data() + at * GROUP, in.scales.data()[at], in.fix8.data()[at],
                 in.fix4.data()[at]);
    }
}

// ---- attention ----

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

template <int M, typename V>
void weigh(const Block& b, const V* v, int64_t n, int64_t i, int64_t d, int64_t parts) {
    constexpr int N = 4;
    for (; parts > 0; parts -= N, d += N * LANES) {
        int width = int(parts < N ? parts : N);
        Floats acc[M][N];
        for (int m = 0; m < M; m++)
            for (int c = 0; c < width; c++) acc[m][c] = load(b.out + (i + m) * b.dv + d + c * LANES);
        for (int64_t j = 0; j < n; j++) {
            const V* row = v + j * b.v_stride + d;
            if (width == N) {
                Floats values[N];
                for (int c = 0; c < N; c++) values[c] = load(row + c * LANES);
                for (int m = 0; m < M; m++) {
                    Floats p = set(b.scores[(i + m) * PAGE + j]);
                    for (int c = 0; c < N; c++) acc[m][c] = fma(p, values[c], acc[m][c]);
                }
            } else {
                for (int c = 0; c < width; c++) {
                    Floats value = load(row + c * LANES);
                    for (int m = 0; m < M; m++) acc[m][c] = fma(set(b.scores[(i + m) * PAGE + j]), value, acc[m][c]);
                }
            }
        }
        for (int m = 0; m < M; m++)
            for (int c = 0; c < width; c++) store(b.out + (i + m) * b.dv + d + c * LANES, acc[m][c]);
    }
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
    constexpr int M = TILE > 3 ? 4 : 2, N = TILE > 3 ? 4 : 2;
    int64_t n = 0;
    for (int64_t i = 0; i < b.m; i++) n = b.seen[i] > n ? b.seen[i] : n;
    if (n > b.n) n = b.n;
    int64_t i = 0;
    for (; i < b.m; i += M) {
        if (i + M > b.m) break;
        int64_t j = 0;
        for (; j + N <= n; j += N) scores<M, N>(b, k, i, j);
        for (; j < n; j++) scores<M, 1>(b, k, i, j);
    }
    for (; i < b.m; i++) {
        int64_t j = 0;
        for (; j + N <= n; j += N) scores<1, N>(b, k, i, j);
        for (; j < n; j++) scores<1, 1>(b, k, i, j);
    }
    for (i = 0; i < b.m; i++) soften(b, i, n);
    int64_t parts = b.dv / LANES;
    for (i = 0; i + M <= b.m; i += M) weigh<M>(b, v, n, i, 0, parts);
    for (; i < b.m; i++) weigh<1>(b, v, n, i, 0, parts);
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
