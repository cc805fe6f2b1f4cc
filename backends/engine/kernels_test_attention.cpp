// Attention over blocks, and the kernels that take a row: silu_times and rms_norm.

#include <algorithm>

#include "kernels_test.h"

namespace agentkit {
namespace {

// Queries over the keys and values of several blocks.
struct Attention {
    int64_t m, dk, dv, q_stride, k_stride, v_stride;
    bool brain, latent, panels;      // latent: the values are the beginnings of the keys; panels: as Block has it
    float scale;
    std::vector<float> q;
    struct Part {
        int64_t n;
        std::vector<float> k, v;     // [n, stride]
        std::vector<uint8_t> stored_k, stored_v;
        std::vector<float> panels_k;
        std::vector<int32_t> seen;
    };
    std::vector<Part> parts;
};

// Stores numbers as a cache does, and makes them what was stored.
std::vector<uint8_t> stored(std::vector<float>& x, bool brain) {
    std::vector<uint8_t> out(x.size() * (brain ? 2 : 4));
    for (size_t i = 0; i < x.size(); i++) {
        uint16_t half = narrow(x[i]);
        if (brain) x[i] = widen(half);
        std::memcpy(out.data() + i * (brain ? 2 : 4), brain ? static_cast<void*>(&half) : &x[i], brain ? 2 : 4);
    }
    return out;
}

// Keys [n, stride] as panels of sixteen; what is behind the last may be anything finite.
std::vector<float> in_panels(const std::vector<float>& k, int64_t n, int64_t stride, int64_t dk) {
    std::vector<float> out(round_up(n, LANES) * dk, 1e30f);
    for (int64_t j = 0; j < n; j++)
        for (int64_t d = 0; d < dk; d++) out[(j / LANES * dk + d) * LANES + j % LANES] = k[j * stride + d];
    return out;
}

// As a step of the engine has them: all see all, each one more than the one before it, or anything at all; fewer than
// none where a block begins after a query.
std::vector<int32_t> make_seen(Random& random, int64_t m, int64_t n) {
    std::vector<int32_t> seen(m);
    int64_t way = random.within(0, 3), first = random.within(-m, n);
    for (int64_t i = 0; i < m; i++) {
        int64_t count = way == 0 ? n : way == 1 ? first + i : random.within(-2, n);
        seen[i] = int32_t(std::min(count, way == 3 ? n / 2 : n));
    }
    return seen;
}

Attention make_attention(Random& random) {
    Attention a;
    a.m = random.within(1, random.chance(30) ? 40 : 9);
    a.dk = LANES * random.within(1, 9);
    a.latent = random.chance(40);
    a.brain = random.chance(50);
    a.panels = random.chance(50);
    a.dv = LANES * random.within(1, a.latent ? a.dk / LANES : 9);
    if (a.panels && !a.latent) a.dk -= random.within(0, LANES - 1);
    a.q_stride = a.dk + random.within(0, 20);
    a.k_stride = a.dk + random.within(0, 20);
    a.v_stride = a.latent ? a.k_stride : a.dv + random.within(0, 20);
    a.scale = random.chance(20) ? 1.0f : 1 / std::sqrt(float(a.dk));
    a.q = random.numbers(a.m * a.q_stride, Style::plain);
    float sharp = random.chance(30) ? 30.0f : 3.0f;
    for (float& q : a.q) q *= sharp;
    Style style = random.chance(20) ? Style::huge : Style::plain;
    for (int64_t i = random.within(1, 4); i > 0; i--) {
        Attention::Part part;
        part.n = random.chance(50) ? PAGE : random.within(1, PAGE);
        part.k = random.numbers(part.n * a.k_stride, Style::plain);
        part.v = random.numbers(part.n * a.v_stride, style);
        part.seen = make_seen(random, a.m, part.n);
        // What nobody sees may be anything finite; what some see must not reach the others.
        for (int64_t j = std::max(0, *std::max_element(part.seen.begin(), part.seen.end())); j < part.n; j++)
            std::fill_n(&part.k[j * a.k_stride], a.dk, 1e30f);
        if (random.chance(30)) std::fill_n(&part.v[random.within(0, part.n - 1) * a.v_stride], a.dv, 1e36f);
        part.stored_k = stored(part.k, a.brain);
        part.stored_v = stored(part.v, a.brain);
        if (a.panels) part.panels_k = in_panels(part.k, part.n, a.k_stride, a.dk);
        a.parts.push_back(std::move(part));
    }
    return a;
}

struct Softened {
    std::vector<float> most, sum, out;
};

Softened attend(const Kernels& table, const Attention& a, int64_t first, int64_t m) {
    Softened s{std::vector<float>(m, -INFINITY), std::vector<float>(m), std::vector<float>(m * a.dv)};
    for (const auto& part : a.parts) {
        std::vector<float> scores(m * PAGE, NAN);
        Block b{};
        b.q = a.q.data() + first * a.q_stride;
        b.m = m;
        b.q_stride = a.q_stride;
        b.k = a.panels ? reinterpret_cast<const uint8_t*>(part.panels_k.data()) : part.stored_k.data();
        b.v = a.latent ? part.stored_k.data() : part.stored_v.data();
        b.panels = a.panels;
        b.k_stride = a.panels ? 0 : a.k_stride;
        b.v_stride = a.v_stride;
        b.brain = a.brain;
        b.dk = a.dk;
        b.dv = a.dv;
        b.n = part.n;
        b.seen = part.seen.data() + first;
        b.scale = a.scale;
        b.most = s.most.data();
        b.sum = s.sum.data();
        b.out = s.out.data();
        b.scores = scores.data();
        table.attend(b);
    }
    return s;
}

struct Truth {
    std::vector<double> out;       // [m, dv]: the weighted mean of values
    std::vector<double> tolerance; // of these
    std::vector<double> total;     // [m]: the logarithm of the sum of all exponentials; -inf where nothing is seen
    std::vector<double> rounding;  // [m]: what a kernel's weights may be off by, relatively
};

// Plain softmax of query `i` over all keys it sees.
void soften(const Attention& a, int64_t i, Truth& truth) {
    std::vector<double> scores;
    std::vector<const float*> values;
    double top = -INFINITY, sum = 0, rounding = 0;
    for (const auto& part : a.parts) {
        for (int64_t j = 0; j < part.seen[i]; j++) {
            double score = 0, magnitude = 0;
            for (int64_t d = 0; d < a.dk; d++) {
                double one = double(a.q[i * a.q_stride + d]) * part.k[j * a.k_stride + d] * a.scale;
                score += one;
                magnitude += std::fabs(one);
            }
            scores.push_back(score);
            values.push_back((a.latent ? part.k : part.v).data() + j * a.v_stride);
            top = std::fmax(top, score);
            rounding = std::fmax(rounding, magnitude * double(a.dk + 8) * UNIT);
        }
    }
    std::vector<double> magnitudes(a.dv), flushed(a.dv);
    for (size_t j = 0; j < scores.size(); j++) {
        double p = std::exp(scores[j] - top);
        sum += p;
        for (int64_t d = 0; d < a.dv; d++) {
            truth.out[i * a.dv + d] += p * values[j][d];
            magnitudes[d] += p * std::fabs(values[j][d]);
            flushed[d] += 2 * SMALLEST * std::fabs(values[j][d]); // for a weight that is next to nothing
        }
    }
    truth.total[i] = top + std::log(sum);
    truth.rounding[i] = 2 * rounding + double(scores.size() + 32) * 2 * UNIT;
    for (int64_t d = 0; d < a.dv && sum > 0; d++) {
        truth.out[i * a.dv + d] /= sum;
        truth.tolerance[i * a.dv + d] = (2 * truth.rounding[i] * magnitudes[d] + flushed[d]) / sum;
    }
}

} // namespace

void check_attend(Random& random, const Tables& tables, Judges& judges) {
    Attention a = make_attention(random);
    Truth truth{std::vector<double>(a.m * a.dv), std::vector<double>(a.m * a.dv), std::vector<double>(a.m),
                std::vector<double>(a.m)};
    for (int64_t i = 0; i < a.m; i++) soften(a, i, truth);
    Softened scalar;
    for (size_t t = 0; t < tables.size(); t++) {
        Judge& judge = judges[t];
        judge.about("attend %d queries over %d blocks, bfloat16 %d, keys of %d, values of %d, latent %d, panels %d",
                    int(a.m), int(a.parts.size()), a.brain, int(a.dk), int(a.dv), a.latent, a.panels);
        Softened got = attend(*tables[t], a, 0, a.m);
        if (t == 0) scalar = got;
        for (int64_t i = 0; i < a.m; i++) {
            Softened alone = attend(*tables[t], a, i, 1);
            judge.same(got.most[i], alone.most[0], "maximum beside that of a query alone", i, 0);
            judge.same(got.sum[i], alone.sum[0], "sum beside that of a query alone", i, 0);
            double rounding = truth.rounding[i], total = double(got.most[i]) + std::log(double(got.sum[i]));
            judge.near(total, truth.total[i], rounding + 4 * UNIT * std::fabs(truth.total[i]), "log of the sum", i, 0);
            for (int64_t d = 0; d < a.dv; d++) {
                int64_t at = i * a.dv + d;
                double over = got.sum[i] > 0 ? got.sum[i] : 1, scalar_over = scalar.sum[i] > 0 ? scalar.sum[i] : 1;
                double tolerance = truth.tolerance[at];
                judge.same(got.out[at], alone.out[d], "value beside that of a query alone", i, d);
                judge.near(got.out[at] / over, truth.out[at], tolerance, "value", i, d);
                judge.near(got.out[at] / over, scalar.out[at] / scalar_over, tolerance, "value beside scalar", i, d);
            }
        }
    }
}

void check_silu(Random& random, const Tables& tables, Judges& judges) {
    int64_t n = LANES * random.within(1, 20);
    std::vector<float> gate = random.numbers(n, random.style()), up = random.numbers(n, random.style()), scalar;
    float most = random.chance(50) ? 8.0f : 300.0f;
    for (float& x : gate) x *= most;
    for (size_t t = 0; t < tables.size(); t++) {
        judges[t].about("silu_times of %d", int(n));
        std::vector<float> got = gate, alone = gate;
        tables[t]->silu_times(got.data(), up.data(), n);
        for (int64_t i = 0; i < n; i += LANES) tables[t]->silu_times(alone.data() + i, up.data() + i, LANES);
        if (t == 0) scalar = got;
        for (int64_t i = 0; i < n; i++) {
            double want = gate[i] / (1 + std::exp(-double(gate[i]))) * up[i];
            double tolerance = std::fabs(want) * 16 * UNIT + TINY * (1 + std::fabs(gate[i])) * (1 + std::fabs(up[i]));
            judges[t].near(got[i], want, tolerance, "number", i, 0);
            judges[t].near(got[i], scalar[i], tolerance, "number beside the scalar table's", i, 0);
            judges[t].same(got[i], alone[i], "number beside that of 16 alone", i, 0);
        }
    }
}

void check_norm(Random& random, const Tables& tables, Judges& judges) {
    int64_t n = random.within(1, random.chance(30) ? 700 : 70);
    std::vector<float> x = random.numbers(n, random.style()), weight = random.numbers(n, Style::plain), scalar;
    float eps = random.chance(50) ? 1e-5f : 1e-6f, untouched = 7;
    double squares = 0;
    for (float one : x) squares += double(one) * one;
    for (size_t t = 0; t < tables.size(); t++) {
        judges[t].about("rms_norm of %d", int(n));
        std::vector<float> got(n + LANES, untouched), in_place = x;
        tables[t]->rms_norm(x.data(), weight.data(), n, eps, got.data());
        tables[t]->rms_norm(in_place.data(), weight.data(), n, eps, in_place.data());
        if (t == 0) scalar = got;
        for (int64_t i = 0; i < n; i++) {
            double want = x[i] / std::sqrt(squares / double(n) + eps) * weight[i];
            double tolerance = std::fabs(want) * double(n + 16) * UNIT + TINY;
            judges[t].near(got[i], want, tolerance, "number", i, 0);
            judges[t].near(got[i], scalar[i], tolerance, "number beside the scalar table's", i, 0);
            judges[t].same(got[i], in_place[i], "number beside that made in place", i, 0);
        }
        for (int64_t i = n; i < n + LANES; i++) judges[t].same(got[i], untouched, "number past the end", i, 0);
    }
}

} // namespace agentkit
