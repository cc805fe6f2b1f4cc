// Packed weights, products with them, and the inputs prepared for those.

#include <algorithm>

#include "kernels_test.h"

namespace agentkit {
namespace {

// ---- weights ----

// Packed matrices with the numbers that went in: `given` [count, rows, cols], and `scales` [count, rows, cols / 32]
// where they were given too.
struct Weights {
    Matrix m;
    std::vector<uint8_t> bytes;
    std::vector<float> given, scales;

    int64_t groups() const { return m.padded_cols() / GROUP; }
    // Matrix `sub`, [rows, cols], as `row` reads it back.
    std::vector<float> read(int64_t sub) const {
        Matrix one = m;
        one.data += sub * m.bytes();
        std::vector<float> out(m.rows * m.cols);
        for (int64_t r = 0; r < m.rows; r++) one.row(r, out.data() + r * m.cols);
        return out;
    }
};

Weights packed(Kind kind, int64_t count, int64_t rows, int64_t cols, std::vector<float> given,
               std::vector<float> scales = {}) {
    Weights w;
    w.m.kind = kind;
    w.m.count = count;
    w.m.rows = rows;
    w.m.cols = cols;
    w.given = std::move(given);
    w.scales = std::move(scales);
    w.bytes.assign(count * w.m.bytes(), 0xa5);
    w.m.data = w.bytes.data();
    for (int64_t i = 0; i < count; i++)
        pack(w.m, w.given.data() + i * rows * cols, w.scales.empty() ? nullptr : &w.scales[i * rows * w.groups()],
             w.bytes.data() + i * w.m.bytes());
    return w;
}

// Scales in bfloat16 for the groups of each row, some of them 0; makes the numbers whole multiples of them, as a
// checkpoint in INT8 or INT4 holds them. `end`: all at the same end of what can be stored.
std::vector<float> give_scales(Random& random, Kind kind, int64_t cols, bool end, std::vector<float>& given) {
    int64_t least = kind == Kind::q8 ? -127 : -8, most = kind == Kind::q8 ? 127 : 7;
    int64_t all = random.chance(50) ? least : most;
    float scale = 0;
    std::vector<float> scales;
    for (size_t i = 0; i < given.size(); i++) {
        if (int64_t(i) % cols % GROUP == 0) {
            scale = random.chance(10) ? 0 : widen(narrow(random.uniform()));
            scales.push_back(scale);
        }
        given[i] = float(end ? all : random.within(least, most)) * scale;
    }
    return scales;
}

Weights make_weights(Random& random, Kind kind, bool end = false) {
    int64_t count = random.within(1, 3), rows = random.within(1, random.chance(30) ? 80 : 34);
    int64_t cols = random.within(1, random.chance(30) ? 300 : 100);
    Style style = end ? Style::corners : random.style();
    std::vector<float> given = random.numbers(count * rows * cols, style), scales;
    if ((kind == Kind::q8 || kind == Kind::q4) && random.chance(end ? 90 : 30))
        scales = give_scales(random, kind, cols, end, given);
    return packed(kind, count, rows, cols, std::move(given), std::move(scales));
}

// The squares that are lost where the largest number of a group is stored as -8.
double plain_loss(const float* x, int64_t n) {
    float top = *std::max_element(x, x + n, [](float a, float b) { return std::fabs(a) < std::fabs(b); });
    double scale = widen(narrow(-top / 8)), loss = 0;
    for (int64_t i = 0; i < n && scale != 0; i++)
        loss += std::pow(std::fmin(std::fmax(std::nearbyint(x[i] / scale), -8), 7) * scale - x[i], 2);
    return loss;
}

// What packing may lose of a group of numbers: nothing where scales are given or none are needed; of q8 half a step of
// each; of q4 no more altogether than a plain choice of the scale would.
void check_group(Judge& judge, const Weights& w, const float* x, const float* got, int64_t n, int64_t row, int64_t k) {
    Kind kind = w.m.kind;
    double top = largest(x, n), lost = 0, each = 0;
    if (w.scales.empty() && kind == Kind::q8) each = top / 127 * 0.502 + TINY;
    if (w.scales.empty() && kind == Kind::q4) each = top / 5.8 + TINY;
    for (int64_t i = 0; i < n; i++) {
        judge.near(got[i], kind == Kind::bf16 ? widen(narrow(x[i])) : x[i], each, "weight", row, k + i);
        lost += (double(got[i]) - x[i]) * (double(got[i]) - x[i]);
    }
    if (each == 0 || kind != Kind::q4) return;
    double most = std::sqrt(1.01 * plain_loss(x, n)) + top * 4 * UNIT + TINY * double(n);
    judge.near(std::sqrt(lost), 0, most, "what the group loses", row, k);
}

} // namespace

void check_packing(Random& random, Judge& judge) {
    Kind kind = Kind(random.within(0, 3));
    Weights w = make_weights(random, kind);
    int64_t rows = w.m.rows, cols = w.m.cols;
    judge.about("%s %d x %d, scales given: %d", name_of(kind), int(rows), int(cols), !w.scales.empty());
    for (int64_t sub = 0; sub < w.m.count; sub++) {
        std::vector<float> got = w.read(sub);
        for (int64_t r = 0; r < rows; r++)
            for (int64_t k = 0; k < cols; k += GROUP)
                check_group(judge, w, &w.given[(sub * rows + r) * cols + k], &got[r * cols + k],
                            std::min(GROUP, cols - k), r, k);
    }
}

namespace {

// ---- products ----

int format_for(Kind kind) {
    return kind == Kind::f32 ? Inputs::FLOAT : kind == Kind::bf16 ? Inputs::BRAIN : Inputs::CODES;
}

// A product, and what there is to know of it. Empty `from`, `to` and `weight` stand for null.
struct Multiplication {
    Weights w;
    std::vector<float> values;              // of the matrix in question, [rows, cols]
    int64_t sub, first, last, n, stride;
    Inputs x;                               // floats alone: each table prepares a copy
    std::vector<double> loss;               // [rows of x, groups]: what preparing may change of each number
    std::vector<int32_t> from, to;
    std::vector<float> weight, before;      // `before`: y, [its rows, stride]

    int64_t source(int64_t i) const { return from.empty() ? i : from[i]; }
    int64_t target(int64_t i) const { return to.empty() ? i : to[i]; }
};

// Makes a group's numbers q * step with |q| up to 127, so that quantizing loses nothing.
void snap(Random& random, float* x, int64_t n) {
    float step = random.uniform();
    for (int64_t k = 0; k < n; k++) x[k] = float(random.within(-127, 127)) * step;
    x[random.within(0, n - 1)] = 127 * step;
}

// How far quantizing to 127 steps either side may move a number of this group.
double loss_of(const float* x, int64_t n) {
    double step = largest(x, n) / 127, worst = 0;
    for (int64_t k = 0; k < n && step > 0; k++)
        worst = std::fmax(worst, std::fabs(x[k] / step - std::nearbyint(x[k] / step)));
    return step * (worst + 5e-5) + TINY;
}

void make_inputs(Random& random, Multiplication& job, int64_t rows, bool end) {
    int64_t cols = job.w.m.cols;
    job.x.shape(rows, cols, format_for(job.w.m.kind));
    Style style = end ? Style::corners : random.style();
    bool snapped = !end && random.chance(50), padded = random.chance(30);
    for (int64_t r = 0; r < rows; r++) {
        float* x = job.x.row(r);
        std::vector<float> numbers = random.numbers(cols, style);
        std::copy(numbers.begin(), numbers.end(), x);
        for (int64_t k = 0; k < cols; k += GROUP) {
            int64_t n = std::min(GROUP, cols - k);
            if (snapped && random.chance(80)) snap(random, x + k, n);
            job.loss.push_back(job.x.formats & Inputs::CODES ? loss_of(x + k, n) : 0);
        }
        // The weights there count as zero.
        if (padded) std::fill(x + cols, x + job.x.stride, x[cols - 1]);
    }
}

Multiplication make_product(Random& random, Kind kind) {
    Multiplication job;
    bool end = random.chance(10); // the largest sums there can be
    job.w = make_weights(random, kind, end);
    job.sub = random.within(0, job.w.m.count - 1);
    job.values = job.w.read(job.sub);
    job.first = random.chance(60) ? 0 : random.within(0, job.w.m.panels() - 1);
    job.last = random.chance(60) ? job.w.m.panels() : random.within(job.first + 1, job.w.m.panels());
    job.n = random.within(1, random.chance(30) ? 70 : 12);
    int64_t sources = job.n + random.within(0, 5), targets = job.n + random.within(0, 5);
    make_inputs(random, job, sources, end);
    for (int64_t i = 0; i < targets; i++) job.to.push_back(int32_t(i));
    std::shuffle(job.to.begin(), job.to.end(), random.engine);
    job.to.resize(random.chance(50) ? job.n : 0);
    if (random.chance(50))
        for (int64_t i = 0; i < job.n; i++) job.from.push_back(int32_t(random.within(0, sources - 1)));
    if (random.chance(50)) job.weight = random.numbers(job.n, Style::plain);
    job.stride = job.w.m.rows + random.within(0, 20);
    job.before = random.numbers(targets * job.stride, Style::plain);
    return job;
}

Inputs prepared(const Kernels& table, const Inputs& x) {
    Inputs out = x;
    for (int64_t r = 0; r * x.stride < int64_t(x.floats.size()); r++) table.prepare(out, r, 0, x.groups());
    return out;
}

// Null where there is nothing.
template <typename T>
const T* at(const std::vector<T>& values) {
    return values.empty() ? nullptr : values.data();
}

std::vector<float> multiply(const Kernels& table, const Multiplication& job, const Inputs& x) {
    std::vector<float> y = job.before;
    table.multiply({&job.w.m, job.sub, job.first, job.last, &x, job.n, at(job.from), y.data(), job.stride, at(job.to),
                    at(job.weight)});
    return y;
}

// The same, a row and a panel at a time.
std::vector<float> multiply_alone(const Kernels& table, const Multiplication& job, const Inputs& x) {
    std::vector<float> y = job.before;
    for (int64_t i = job.n - 1; i >= 0; i--) {
        auto from = int32_t(job.source(i)), to = int32_t(job.target(i));
        for (int64_t panel = job.last - 1; panel >= job.first; panel--)
            table.multiply({&job.w.m, job.sub, panel, panel + 1, &x, 1, &from, y.data(), job.stride, &to,
                            job.weight.empty() ? nullptr : &job.weight[i]});
    }
    return y;
}

struct Sum {
    double value, rounding, loss; // what a kernel may be off by: in its sums, and in the inputs it prepared
};

// What y should be at row `i` of the product and row `r` of the matrix.
Sum expected(const Multiplication& job, int64_t i, int64_t r) {
    const float *w = job.values.data() + r * job.w.m.cols, *x = job.x.row(job.source(i));
    const double* loss = job.loss.data() + job.source(i) * job.x.groups();
    double sum = 0, magnitude = 0, flushed = 0, lost = 0;
    for (int64_t k = 0; k < job.w.m.cols; k++) {
        double number = job.w.m.kind == Kind::bf16 ? widen(narrow(x[k])) : x[k];
        sum += w[k] * number;
        magnitude += std::fabs(w[k] * number);
        flushed += (std::fabs(w[k]) + std::fabs(number) + 1) * SMALLEST;
        lost += std::fabs(w[k]) * loss[k / GROUP];
    }
    double rounding = magnitude * double(job.w.m.cols + 8) * UNIT + flushed;
    if (job.weight.empty()) return {sum, rounding, lost};
    double before = job.before[job.target(i) * job.stride + r], weight = job.weight[i];
    rounding = std::fabs(weight) * rounding + 4 * UNIT * (std::fabs(before) + std::fabs(weight * sum));
    return {before + weight * sum, rounding, std::fabs(weight) * lost};
}

std::vector<Sum> expected(const Multiplication& job) {
    std::vector<Sum> out;
    for (float before : job.before) out.push_back({before, 0, 0}); // also what nobody may touch
    int64_t end = std::min(job.last * LANES, job.w.m.rows);
    for (int64_t i = 0; i < job.n; i++)
        for (int64_t r = job.first * LANES; r < end; r++) out[job.target(i) * job.stride + r] = expected(job, i, r);
    return out;
}

} // namespace

void check_product(Random& random, const Tables& tables, Judges& judges, Kind kind) {
    Multiplication job = make_product(random, kind);
    std::vector<Sum> want = expected(job);
    std::vector<float> scalar;
    for (size_t t = 0; t < tables.size(); t++) {
        Judge& judge = judges[t];
        judge.about("multiply %s %d x %d by %d rows, panels %d..%d, from %d, to %d, weight %d", name_of(kind),
                    int(job.w.m.rows), int(job.w.m.cols), int(job.n), int(job.first), int(job.last), !job.from.empty(),
                    !job.to.empty(), !job.weight.empty());
        Inputs x = prepared(*tables[t], job.x);
        std::vector<float> got = multiply(*tables[t], job, x), alone = multiply_alone(*tables[t], job, x);
        if (t == 0) scalar = got;
        for (int64_t i = 0; i < int64_t(got.size()); i++) {
            int64_t row = i / job.stride, column = i % job.stride;
            judge.near(got[i], want[i].value, want[i].rounding + want[i].loss, "y", row, column);
            judge.near(got[i], scalar[i], 2 * want[i].rounding, "y beside the scalar table's", row, column);
            judge.same(got[i], alone[i], "y beside that of a row and panel alone", row, column);
        }
    }
}

// ---- inputs ----

namespace {

// Reads prepared numbers back: the product with a matrix that holds `one` on its diagonal, divided by it.
std::vector<float> read_back(const Kernels& table, const Inputs& x, int64_t rows, Weights& diagonal) {
    std::vector<float> y(rows * x.cols);
    table.multiply({&diagonal.m, 0, 0, diagonal.m.panels(), &x, rows, nullptr, y.data(), x.cols, nullptr, nullptr});
    std::vector<float> one = diagonal.read(0);
    for (int64_t i = 0; i < rows * x.cols; i++) y[i] /= one[i % x.cols * (x.cols + 1)];
    return y;
}

} // namespace

// Numbers come back within half a step of their group; a part of a row prepared anew leaves all others as they were.
void check_prepare(Random& random, const Tables& tables, Judges& judges, Kind kind) {
    int64_t cols = random.within(1, 130), rows = 3, groups = round_up(cols, GROUP) / GROUP;
    std::vector<float> ones(cols * cols);
    for (int64_t i = 0; i < cols; i++) ones[i * cols + i] = 1;
    Weights diagonal = packed(kind, 1, cols, cols, ones);
    Style style = random.style();
    std::vector<float> old = random.numbers(rows * cols, style), other = random.numbers(cols, style);
    int64_t first = random.within(0, groups - 1), last = random.within(first + 1, groups);
    for (size_t t = 0; t < tables.size(); t++) {
        judges[t].about("prepare for %s, %d numbers, style %d, groups %d..%d", name_of(kind), int(cols), int(style),
                        int(first), int(last));
        Inputs x;
        x.shape(rows, cols, Inputs::CODES | Inputs::BRAIN);
        for (int64_t r = 0; r < rows; r++) std::copy_n(old.data() + r * cols, cols, x.row(r));
        x = prepared(*tables[t], x);
        std::vector<float> before = read_back(*tables[t], x, rows, diagonal);
        std::copy_n(other.data(), cols, x.row(1));
        tables[t]->prepare(x, 1, first, last);
        std::vector<float> after = read_back(*tables[t], x, rows, diagonal);
        for (int64_t i = 0; i < rows * cols; i++) {
            int64_t k = i % cols, group = k / GROUP;
            bool anew = i / cols == 1 && group >= first && group < last;
            const float* row = anew ? other.data() : old.data() + i / cols * cols;
            double loss = loss_of(row + group * GROUP, std::min(GROUP, cols - group * GROUP));
            if (kind == Kind::bf16) judges[t].near(after[i], widen(narrow(row[k])), TINY, "number", i / cols, k);
            else judges[t].near(after[i], row[k], loss, "number", i / cols, k);
            if (!anew) judges[t].same(after[i], before[i], "number not prepared anew", i / cols, k);
        }
    }
}

} // namespace agentkit
