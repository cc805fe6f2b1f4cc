// Attention over the paged cache: latent (MLA, arXiv:2405.04434) and grouped (GQA).
//
// A page holds, for each layer: MLA: for each token its latent and its rotated key. GQA: for each head the keys of all
// the page's tokens, then for each head their values.
//
// Few tokens of MLA attend with absorbed weights: queries go into the latent space, so that latents serve as keys and
// values of all heads. Many tokens share the work of expanding latents to each head's keys and values, which are three
// times smaller than latents. Both are the same sum in another order.

#include <algorithm>
#include <cmath>

#include "engine.h"

namespace agentkit {
namespace {

constexpr float LATENT_EPS = 1e-6f; // of the norms of latents, whatever the config's eps: as in DeepSeek's code

// The running softmax of m queries over block after block of keys.
struct Softmax {
    int64_t width;
    std::vector<float>&out, &most, &sum, &scores;
    std::vector<int32_t>& seen;

    // Memory is a thread's own and stays for the next one.
    static Softmax of(int64_t m, int64_t width) {
        static thread_local std::vector<float> out, most, sum, scores;
        static thread_local std::vector<int32_t> seen;
        out.assign(m * width, 0.0f);
        most.assign(m, -INFINITY);
        sum.assign(m, 0.0f);
        scores.resize(m * PAGE);
        seen.resize(m);
        return {width, out, most, sum, scores, seen};
    }

    // Points a block of keys at queries first .. first + count, which see seen[0..] of its keys.
    void aim(Block& b, int64_t first, int64_t count) const {
        b.m = count;
        b.dv = width;
        b.n = PAGE;
        b.seen = seen.data();
        b.most = most.data() + first;
        b.sum = sum.data() + first;
        b.out = out.data() + first * width;
        b.scores = scores.data();
    }

    const float* row(int64_t i) const {
        float* x = out.data() + i * width;
        for (int64_t d = 0; d < width; d++) x[d] /= sum[i];
        return x;
    }
};

// Lays rows [PAGE, stride] of keys out in panels of sixteen, as columns first .. first + n of [PAGE / 16][columns][16].
void to_panels(const float* from, int64_t stride, int64_t n, float* to, int64_t first, int64_t columns) {
    for (int64_t panel = 0; panel < PAGE / LANES; panel++) {
        float* out = to + (panel * columns + first) * LANES;
        const float* rows = from + panel * LANES * stride;
        for (int64_t d = 0; d < n; d++)
            for (int64_t lane = 0; lane < LANES; lane++) out[d * LANES + lane] = rows[lane * stride + d];
    }
}

} // namespace

void Engine::rotate(float* x, int64_t row) const {
    int64_t half = int64_t(config_.frequency.size());
    const float *cosine = cosine_.data() + row * half, *sine = sine_.data() + row * half;
    float from[1024];
    std::copy_n(x, 2 * half, from);
    for (int64_t i = 0; i < half; i++) {
        float first = config_.interleave ? from[2 * i] : from[i];
        float second = config_.interleave ? from[2 * i + 1] : from[half + i];
        x[i] = first * cosine[i] - second * sine[i];
        x[half + i] = second * cosine[i] + first * sine[i];
    }
}

// Cuts the rows of each session into items of queries that read the same keys.
void Engine::plan_attention() {
    const Config& c = config_;
    items_.clear();
    for (int64_t first = 0, last; first < int64_t(rows_.size()); first = last) {
        last = first + 1;
        while (last < int64_t(rows_.size()) && rows_[last].session == rows_[first].session) last++;
        bool expanded = c.latent() && last - first >= EXPANDED;
        int64_t each = (c.heads + pool_.threads() - 1) / pool_.threads(); // heads of a thread
        int64_t tokens = last - first, heads = each;
        if (!c.latent()) {
            heads = c.heads / c.kv_heads;
            tokens = std::min(tokens, std::max<int64_t>(256 / heads, 1));
        } else if (!expanded) {
            tokens = std::min<int64_t>(tokens, 32);
            heads = std::min(std::max<int64_t>(32 / tokens, 1), each);
        }
        for (int64_t row = first; row < last; row += tokens)
            for (int64_t head = 0; head < c.heads; head += heads)
                items_.push_back({row, std::min(tokens, last - row), head, std::min(heads, c.heads - head), expanded});
    }
    // The longest first: what is left at the end is then short.
    std::stable_sort(items_.begin(), items_.end(),
                     [&](const Item& a, const Item& b) { return length(a) / PAGE > length(b) / PAGE; });
}

void Engine::attention(int64_t index) {
    const Config& c = config_;
    const Layer& layer = layers_[index];
    int64_t count = int64_t(rows_.size());
    int64_t wide = c.latent() ? c.heads * (c.nope + c.rope) : c.heads * c.head;
    if (c.latent()) {
        Product kv = product(layer.kv, normed_, kv_.data(), c.kv_lora + c.rope);
        if (c.q_lora) {
            project({product(layer.q_a, normed_, v_.data(), c.q_lora), kv});
            pool_.each(count, [&](int64_t row) {
                kernels_.rms_norm(v_.data() + row * c.q_lora, layer.q_norm.floats(), c.q_lora, LATENT_EPS,
                                  compressed_.row(row));
                kernels_.prepare(compressed_, row, 0, compressed_.groups());
            });
            project({product(layer.q, compressed_, q_.data(), wide)});
        } else {
            project({product(layer.q, normed_, q_.data(), wide), kv});
        }
        pool_.each(count, [&](int64_t row) { write_latent(layer, index, row); });
    } else {
        int64_t narrow = c.kv_heads * c.head;
        project({product(layer.q, normed_, q_.data(), wide), product(layer.kv, normed_, kv_.data(), narrow),
                 product(layer.v, normed_, v_.data(), narrow)});
        pool_.each(count, [&](int64_t row) { write_grouped(layer, index, row); });
    }
    pool_.each(int64_t(items_.size()), [&](int64_t i) {
        const Item& item = items_[i];
        if (!c.latent()) return attend_grouped(index, item);
        item.expanded ? attend_expanded(layer, index, item) : attend_latent(layer, index, item);
    });
    pool_.each(count, [&](int64_t row) { kernels_.prepare(heads_, row, 0, heads_.groups()); });
    project({residual(layer.o, heads_)});
}

void Engine::write_latent(const Layer& layer, int64_t index, int64_t row) {
    const Config& c = config_;
    float* kv = kv_.data() + row * (c.kv_lora + c.rope);
    kernels_.rms_norm(kv, layer.kv_norm.floats(), c.kv_lora, LATENT_EPS, kv);
    rotate(kv + c.kv_lora, row);
    int64_t position = rows_[row].position;
    pages_.write(rows_[row].session->pages_[position / PAGE], index, position % PAGE * width_, kv, c.kv_lora + c.rope);
    for (int64_t h = 0; h < c.heads; h++) {
        float* q = q_.data() + (row * c.heads + h) * (c.nope + c.rope);
        rotate(q + c.nope, row);
        std::copy_n(q, c.nope, queries_.row(row * c.heads + h));
        kernels_.prepare(queries_, row * c.heads + h, 0, queries_.groups());
    }
}

void Engine::write_grouped(const Layer& layer, int64_t index, int64_t row) {
    const Config& c = config_;
    int64_t position = rows_[row].position;
    const auto& page = rows_[row].session->pages_[position / PAGE];
    for (int64_t h = 0; h < c.heads; h++) {
        float* q = q_.data() + (row * c.heads + h) * c.head;
        if (layer.q_norm.rows) kernels_.rms_norm(q, layer.q_norm.floats(), c.head, c.eps, q);
        rotate(q, row);
    }
    for (int64_t h = 0; h < c.kv_heads; h++) {
        float *k = kv_.data() + (row * c.kv_heads + h) * c.head, *v = v_.data() + (row * c.kv_heads + h) * c.head;
        if (layer.kv_norm.rows) kernels_.rms_norm(k, layer.kv_norm.floats(), c.head, c.eps, k);
        rotate(k, row);
        pages_.write(page, index, (h * PAGE + position % PAGE) * width_, k, c.head);
        pages_.write(page, index, ((c.kv_heads + h) * PAGE + position % PAGE) * width_, v, c.head);
    }
}

void Engine::attend_grouped(int64_t index, const Item& item) {
    const Config& c = config_;
    static thread_local std::vector<float> q, keys, panels;
    int64_t m = item.count * item.heads, group = item.head / item.heads;
    bool brain = pages_.brain(), many = m >= 2 * LANES;
    q.assign(m * width_, 0.0f);
    keys.resize(PAGE * width_);
    panels.resize(PAGE * width_);
    for (int64_t t = 0; t < item.count; t++)
        for (int64_t h = 0; h < item.heads; h++)
            std::copy_n(q_.data() + ((item.row + t) * c.heads + item.head + h) * c.head, c.head,
                        q.data() + (t * item.heads + h) * width_);
    Softmax softmax = Softmax::of(m, value_);
    const Session& session = *rows_[item.row].session;
    int64_t start = rows_[item.row].position;
    for (int64_t first = 0; first < length(item); first += PAGE) {
        const auto& page = session.pages_[first / PAGE];
        int64_t unseeing = std::max<int64_t>(first - start, 0) * item.heads; // queries before these keys
        for (int64_t i = unseeing; i < m; i++)
            softmax.seen[i - unseeing] = int32_t(std::min(PAGE, start + i / item.heads + 1 - first));
        const uint8_t* k = pages_.at(page, index, group * PAGE * width_);
        if (many) {
            pages_.read(k, PAGE, width_, width_, keys.data(), width_);
            to_panels(keys.data(), width_, width_, panels.data(), 0, width_);
        }
        Block b{};
        b.q = q.data() + unseeing * width_;
        b.q_stride = b.k_stride = b.v_stride = b.dk = width_;
        b.k = many ? reinterpret_cast<const uint8_t*>(panels.data()) : k;
        b.v = pages_.at(page, index, (c.kv_heads + group) * PAGE * width_);
        b.brain = brain;
        b.panels = many;
        b.scale = c.softmax_scale;
        softmax.aim(b, unseeing, m - unseeing);
        kernels_.attend(b);
    }
    for (int64_t i = 0; i < m; i++)
        std::copy_n(softmax.row(i), c.head,
                    heads_.row(item.row + i / item.heads) + (item.head + i % item.heads) * c.head);
}

// Absorbed: k_b takes the queries into the latent space, v_b takes what they gathered out of it.
void Engine::attend_latent(const Layer& layer, int64_t index, const Item& item) {
    const Config& c = config_;
    static thread_local std::vector<float> q;
    static thread_local std::vector<int32_t> rows;
    int64_t m = item.count * item.heads, qk = c.nope + c.rope;
    q.assign(m * width_, 0.0f);
    rows.resize(m);
    for (int64_t i = 0; i < m; i++) { // head after head
        rows[i] = int32_t((item.row + i % item.count) * c.heads + item.head + i / item.count);
        std::copy_n(q_.data() + rows[i] * qk + c.nope, c.rope, q.data() + i * width_ + c.kv_lora);
    }
    for (int64_t h = 0; h < item.heads; h++)
        kernels_.multiply({&layer.k_b, item.head + h, 0, layer.k_b.panels(), &queries_, item.count,
                           rows.data() + h * item.count, q.data() + h * item.count * width_, width_, nullptr, nullptr});
    Softmax softmax = Softmax::of(m, value_);
    const Session& session = *rows_[item.row].session;
    for (int64_t first = 0; first < length(item); first += PAGE) {
        for (int64_t i = 0; i < m; i++)
            softmax.seen[i] = int32_t(std::min(PAGE, rows_[item.row + i % item.count].position + 1 - first));
        Block b{};
        b.q = q.data();
        b.q_stride = b.k_stride = b.v_stride = b.dk = width_;
        b.k = b.v = pages_.at(session.pages_[first / PAGE], index, 0);
        b.brain = pages_.brain();
        b.scale = c.softmax_scale;
        softmax.aim(b, 0, m);
        kernels_.attend(b);
    }
    for (int64_t i = 0; i < m; i++) {
        std::copy_n(softmax.row(i), c.kv_lora, gathered_.row(rows[i]));
        kernels_.prepare(gathered_, rows[i], 0, gathered_.groups());
    }
    for (int64_t h = 0; h < item.heads; h++)
        kernels_.multiply({&layer.v_b, item.head + h, 0, layer.v_b.panels(), &gathered_, item.count,
                           rows.data() + h * item.count, heads_.row(item.row) + (item.head + h) * c.v, heads_.stride,
                           nullptr, nullptr});
}

// Page after page, latents become the keys and values of each head, which all queries then read.
void Engine::attend_expanded(const Layer& layer, int64_t index, const Item& item) {
    const Config& c = config_;
    static thread_local std::vector<float> keys, values, rotated, panels;
    static thread_local Inputs latents;
    int64_t qk = c.nope + c.rope, k_stride = round_up(c.nope, LANES), v_stride = round_up(c.v, LANES);
    keys.resize(PAGE * k_stride);
    values.assign(PAGE * v_stride, 0.0f);
    rotated.resize(PAGE * c.rope);
    panels.resize(PAGE * qk);
    latents.shape(PAGE, c.kv_lora, formats_);
    Softmax softmax = Softmax::of(item.count * item.heads, v_stride);
    const Session& session = *rows_[item.row].session;
    int64_t start = rows_[item.row].position;
    for (int64_t first = 0; first < length(item); first += PAGE) {
        const uint8_t* page = pages_.at(session.pages_[first / PAGE], index, 0);
        pages_.read(page, PAGE, width_, c.kv_lora, latents.floats.data(), latents.stride);
        for (int64_t i = 0; i < PAGE; i++) {
            std::fill(latents.row(i) + c.kv_lora, latents.row(i) + latents.stride, 0.0f);
            kernels_.prepare(latents, i, 0, latents.groups());
        }
        pages_.read(page + c.kv_lora * pages_.size(), PAGE, width_, c.rope, rotated.data(), c.rope);
        to_panels(rotated.data(), c.rope, c.rope, panels.data(), c.nope, qk);
        int64_t unseeing = std::max<int64_t>(first - start, 0), count = item.count - unseeing;
        for (int64_t i = 0; i < count; i++)
            softmax.seen[i] = int32_t(std::min(PAGE, start + unseeing + i + 1 - first));
        for (int64_t h = 0; h < item.heads; h++) {
            int64_t head = item.head + h;
            kernels_.multiply({&layer.k_up, head, 0, layer.k_up.panels(), &latents, PAGE, nullptr, keys.data(), k_stride,
                               nullptr, nullptr});
            to_panels(keys.data(), k_stride, c.nope, panels.data(), 0, qk);
            kernels_.multiply({&layer.v_b, head, 0, layer.v_b.panels(), &latents, PAGE, nullptr, values.data(), v_stride,
                               nullptr, nullptr});
            Block b{};
            b.q = q_.data() + ((item.row + unseeing) * c.heads + head) * qk;
            b.q_stride = c.heads * qk;
            b.k = reinterpret_cast<const uint8_t*>(panels.data());
            b.v = reinterpret_cast<const uint8_t*>(values.data());
            b.dk = qk;
            b.v_stride = v_stride;
            b.panels = true;
            b.scale = c.softmax_scale;
            softmax.aim(b, h * item.count + unseeing, count);
            kernels_.attend(b);
        }
    }
    for (int64_t h = 0; h < item.heads; h++)
        for (int64_t t = 0; t < item.count; t++)
            std::copy_n(softmax.row(h * item.count + t), c.v, heads_.row(item.row + t) + (item.head + h) * c.v);
}

} // namespace agentkit
