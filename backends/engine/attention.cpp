// Attention over the paged cache: latent (MLA, arXiv:2405.04434, with absorbed weights) and grouped (GQA).
//
// A page holds, for each layer: MLA: for each token its latent and its rotated key. GQA: for each head the keys of all
// the page's tokens, then for each head their values.

#include <algorithm>
#include <cmath>

#include "engine.h"

namespace agentkit {
namespace {

constexpr float LATENT_EPS = 1e-6f; // of the norms of latents, whatever the config's eps: as in DeepSeek's code

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

// Cuts the rows of each session into items of some 32 queries that read the same keys.
void Engine::plan_attention() {
    const Config& c = config_;
    int64_t sharing = c.latent() ? c.heads : c.heads / c.kv_heads; // heads that read the same keys
    items_.clear();
    for (int64_t first = 0, last; first < int64_t(rows_.size()); first = last) {
        last = first + 1;
        while (last < int64_t(rows_.size()) && rows_[last].session == rows_[first].session) last++;
        int64_t tokens = std::min<int64_t>(32, last - first);
        int64_t heads = std::clamp<int64_t>(32 / tokens, 1, sharing);
        if (c.latent()) heads = std::min(heads, (c.heads + pool_.threads() - 1) / pool_.threads());
        for (int64_t row = first; row < last; row += tokens)
            for (int64_t group = 0; group < c.heads; group += sharing)
                for (int64_t head = group; head < group + sharing; head += heads)
                    items_.push_back({row, std::min(tokens, last - row), head, std::min(heads, group + sharing - head)});
    }
    // The longest first: what is left at the end is then short.
    std::stable_sort(items_.begin(), items_.end(), [&](const Item& a, const Item& b) {
        return rows_[a.row].position / PAGE > rows_[b.row].position / PAGE;
    });
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
                kernels_.prepare(compressed_, row, 0, compressed_.stride / GROUP);
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
    pool_.each(int64_t(items_.size()), [&](int64_t i) { attend(layer, index, items_[i]); });
    pool_.each(count, [&](int64_t row) { kernels_.prepare(heads_, row, 0, heads_.stride / GROUP); });
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
        kernels_.prepare(queries_, row * c.heads + h, 0, queries_.stride / GROUP);
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

void Engine::attend(const Layer& layer, int64_t index, const Item& item) {
    const Config& c = config_;
    static thread_local std::vector<float> q, out;
    int64_t m = item.count * item.heads;
    q.assign(m * width_, 0.0f);
    out.assign(m * value_, 0.0f);
    auto place = [&](int64_t t, int64_t h) { return (h * item.count + t); }; // of a query among the item's
    std::vector<int32_t> rows(item.count);
    for (int64_t h = 0; h < item.heads; h++) {
        int64_t head = item.head + h;
        for (int64_t t = 0; t < item.count; t++) {
            int64_t at = (item.row + t) * c.heads + head;
            rows[t] = int32_t(at);
            float* to = q.data() + place(t, h) * width_;
            if (c.latent())
                std::copy_n(q_.data() + at * (c.nope + c.rope) + c.nope, c.rope, to + c.kv_lora);
            else
                std::copy_n(q_.data() + at * c.head, c.head, to);
        }
        if (c.latent())
            kernels_.multiply({&layer.k_b, head, 0, layer.k_b.panels(), &queries_, item.count, rows.data(),
                               q.data() + place(0, h) * width_, width_, nullptr, nullptr});
    }
    attend_pages(index, item, q.data(), m, out.data());
    for (int64_t h = 0; h < item.heads; h++) {
        int64_t head = item.head + h;
        for (int64_t t = 0; t < item.count; t++) {
            const float* from = out.data() + place(t, h) * value_;
            rows[t] = int32_t((item.row + t) * c.heads + head);
            if (!c.latent()) {
                std::copy_n(from, c.head, heads_.row(item.row + t) + head * c.head);
                continue;
            }
            std::copy_n(from, c.kv_lora, gathered_.row(rows[t]));
            kernels_.prepare(gathered_, rows[t], 0, gathered_.stride / GROUP);
        }
        if (c.latent())
            kernels_.multiply({&layer.v_b, head, 0, layer.v_b.panels(), &gathered_, item.count, rows.data(),
                               heads_.row(item.row) + head * c.v, heads_.stride, nullptr, nullptr});
    }
}

// Softmax-weighted values [m, value_] of the item's queries, page after page.
void Engine::attend_pages(int64_t index, const Item& item, const float* q, int64_t m, float* out) {
    const Config& c = config_;
    static thread_local std::vector<float> most, sum, scores;
    static thread_local std::vector<int32_t> seen;
    most.assign(m, -INFINITY);
    sum.assign(m, 0.0f);
    scores.resize(m * PAGE);
    seen.resize(m);
    Session& session = *rows_[item.row].session;
    int64_t last = rows_[item.row + item.count - 1].position;
    int64_t group = c.latent() ? 0 : item.head / (c.heads / c.kv_heads);
    for (int64_t first = 0; first <= last; first += PAGE) {
        for (int64_t i = 0; i < m; i++)
            seen[i] = int32_t(std::min(PAGE, rows_[item.row + i % item.count].position + 1 - first));
        const auto& page = session.pages_[first / PAGE];
        const uint8_t* k = pages_.at(page, index, group * PAGE * width_);
        const uint8_t* v = c.latent() ? k : pages_.at(page, index, (c.kv_heads + group) * PAGE * width_);
        kernels_.attend({q, m, width_, k, v, width_, width_, pages_.brain(), width_, value_, PAGE, seen.data(),
                         c.softmax_scale, most.data(), sum.data(), out, scores.data()});
    }
    for (int64_t i = 0; i < m; i++)
        for (int64_t d = 0; d < value_; d++) out[i * value_ + d] /= sum[i];
}

} // namespace agentkit
