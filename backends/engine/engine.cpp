// One pass of a batch of tokens through the layers. Names are those of reference.py, the oracle of these files.

#include "engine.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace agentkit {
namespace {

constexpr int64_t ROWS = 512; // tokens taken through all layers at once; bounds the buffers of a long prompt

int format_of(const Matrix& m) {
    if (!m.count || m.kind == Kind::f32) return Inputs::FLOAT;
    return m.kind == Kind::bf16 ? Inputs::BRAIN : Inputs::CODES;
}

// Takes tensors by name and checks their shapes.
struct Reader {
    const Engine::Tensors& tensors;

    Matrix get(const std::string& name, int64_t count, int64_t rows, int64_t cols, bool vector = false) const {
        auto found = tensors.find(name);
        if (found == tensors.end()) throw std::invalid_argument("tensor " + name + " is missing");
        const Matrix& m = found->second;
        if (m.count != count || m.rows != rows || m.cols != cols)
            throw std::invalid_argument("tensor " + name + " has another shape than the config says");
        if (vector && m.kind != Kind::f32) throw std::invalid_argument("tensor " + name + " must be float32");
        return m;
    }
    bool has(const std::string& name) const { return tensors.count(name) > 0; }
    Matrix vector(const std::string& name, int64_t n) const { return get(name, 1, 1, n, true); }

    MLP mlp(const std::string& at, int64_t count, int64_t hidden) const {
        auto found = tensors.find(at + "gate");
        if (found == tensors.end()) throw std::invalid_argument("tensor " + at + "gate is missing");
        int64_t n = found->second.rows;
        return {get(at + "gate", count, n, hidden), get(at + "up", count, n, hidden), get(at + "down", count, hidden, n)};
    }

    Layer layer(const Config& c, int64_t index) const {
        std::string at = "layers." + std::to_string(index) + ".";
        Layer l;
        l.input_norm = vector(at + "input_norm", c.hidden);
        l.post_norm = vector(at + "post_norm", c.hidden);
        if (c.latent()) {
            if (c.q_lora) {
                l.q_a = get(at + "q_a", 1, c.q_lora, c.hidden);
                l.q_norm = vector(at + "q_norm", c.q_lora);
            }
            l.q = get(at + "q", 1, c.heads * (c.nope + c.rope), c.q_lora ? c.q_lora : c.hidden);
            l.kv = get(at + "kv", 1, c.kv_lora + c.rope, c.hidden);
            l.kv_norm = vector(at + "kv_norm", c.kv_lora);
            l.k_b = get(at + "k_b", c.heads, c.kv_lora, c.nope);
            l.v_b = get(at + "v_b", c.heads, c.v, c.kv_lora);
            l.k_up = get(at + "k_up", c.heads, c.nope, c.kv_lora);
        } else {
            if (has(at + "q_norm")) {
                l.q_norm = vector(at + "q_norm", c.head);
                l.kv_norm = vector(at + "k_norm", c.head);
            }
            l.q = get(at + "q", 1, c.heads * c.head, c.hidden);
            l.kv = get(at + "k", 1, c.kv_heads * c.head, c.hidden);
            l.v = get(at + "v", 1, c.kv_heads * c.head, c.hidden);
        }
        l.o = get(at + "o", 1, c.hidden, c.heads * (c.latent() ? c.v : c.head));
        if (!has(at + "router")) {
            l.dense = mlp(at + "mlp.", 1, c.hidden);
            return l;
        }
        l.router = get(at + "router", 1, c.experts, c.hidden);
        if (has(at + "bias")) l.bias = vector(at + "bias", c.experts);
        l.experts = mlp(at + "experts.", c.experts, c.hidden);
        if (has(at + "shared.gate")) l.shared = mlp(at + "shared.", 1, c.hidden);
        return l;
    }
};

void check(const Config& c, int threads) {
    bool heads = c.latent() ? c.rope > 0 && c.nope > 0 && c.v > 0
                            : c.kv_heads > 0 && c.head > 0 && c.heads % std::max<int64_t>(c.kv_heads, 1) == 0;
    bool experts = c.experts == 0 || (c.active > 0 && c.active <= c.experts && c.groups > 0 &&
                                      c.experts % c.groups == 0 && c.kept_groups > 0 && c.kept_groups <= c.groups &&
                                      c.experts / c.groups * c.kept_groups >= c.active);
    if (c.vocab < 1 || c.hidden < 1 || c.layers < 1 || c.heads < 1 || !heads || !experts || threads < 1 ||
        int64_t(c.frequency.size()) * 2 != (c.latent() ? c.rope : c.head) || c.frequency.size() > 512)
        throw std::invalid_argument("the config's sizes do not fit together");
}

// Layers share buffers for what is between a feed-forward's two products.
void check_inner(const std::vector<Layer>& layers) {
    for (auto part : {&Layer::dense, &Layer::experts, &Layer::shared}) {
        int64_t size = 0;
        for (const Layer& layer : layers) {
            const Matrix& gate = (layer.*part).gate;
            if (gate.count && size && gate.rows != size)
                throw std::invalid_argument("feed-forwards of one kind have different sizes");
            if (gate.count) size = gate.rows;
        }
    }
}

} // namespace

Engine::Engine(Config config, const Tensors& tensors, int threads, bool pinned, bool brain_cache, int64_t cache_bytes)
    : config_(std::move(config)), kernels_(kernels()), pool_(std::max(threads, 1), pinned) {
    const Config& c = config_;
    check(c, threads);
    Reader reader{tensors};
    embed_ = reader.get("embed", 1, c.vocab, c.hidden);
    head_ = reader.has("head") ? reader.get("head", 1, c.vocab, c.hidden) : embed_;
    norm_ = reader.vector("norm", c.hidden);
    for (int64_t i = 0; i < c.layers; i++) layers_.push_back(reader.layer(c, i));
    check_inner(layers_);
    for (const auto& [name, matrix] : tensors) formats_ |= format_of(matrix);
    width_ = round_up(c.latent() ? c.kv_lora + c.rope : c.head, LANES);
    value_ = round_up(c.latent() ? c.kv_lora : c.head, LANES);
    pages_.shape(c.layers, c.latent() ? width_ : 2 * c.kv_heads * width_, brain_cache, cache_bytes);
}

void Engine::step(const std::vector<Work>& work, float* hidden) {
    std::lock_guard turn(turn_);
    take_pages(work);
    std::vector<Row> rows;
    for (const Work& one : work) {
        for (int64_t i = 0; i < one.count; i++) {
            bool wanted = i >= one.count - one.wanted;
            rows.push_back({one.session, one.session->length_ + i, one.tokens[i], wanted ? hidden : nullptr});
            if (wanted) hidden += config_.hidden;
        }
    }
    for (size_t at = 0; at < rows.size(); at += ROWS) {
        rows_.assign(rows.begin() + at, rows.begin() + std::min(rows.size(), at + ROWS));
        shape_buffers();
        plan_attention();
        pool_.run([this] { pass(); });
    }
    for (const Work& one : work) one.session->length_ += one.count;
}

// Gives every session the pages it will write, its own where they were shared; or throws and gives none.
void Engine::take_pages(const std::vector<Work>& work) {
    int64_t needed = 0;
    std::set<const Session*> seen;
    auto shared_end = [](const Session& s) { return s.length_ % PAGE && s.pages_.back().use_count() > 1; };
    for (const Work& one : work) {
        if (one.session->engine_.get() != this) throw std::invalid_argument("the session belongs to another engine");
        if (!seen.insert(one.session).second) throw std::invalid_argument("a session can only be in a step once");
        if (one.wanted < 0 || one.wanted > one.count)
            throw std::invalid_argument("more hidden states are wanted than tokens given");
        for (int64_t i = 0; i < one.count; i++)
            if (one.tokens[i] < 0 || one.tokens[i] >= config_.vocab)
                throw std::invalid_argument("a token is outside the vocabulary");
        const Session& s = *one.session;
        needed += (s.length_ + one.count + PAGE - 1) / PAGE - int64_t(s.pages_.size());
        if (one.count && shared_end(s)) needed++;
    }
    if (needed > pages_.free()) throw OutOfPages("the cache is full");
    for (const Work& one : work) {
        Session& s = *one.session;
        if (one.count && shared_end(s)) {
            Pages::Page own = pages_.take();
            *own = *s.pages_.back();
            s.pages_.back() = own;
        }
        while (int64_t(s.pages_.size()) * PAGE < s.length_ + one.count) s.pages_.push_back(pages_.take());
    }
}

void Engine::shape_buffers() {
    const Config& c = config_;
    int64_t n = int64_t(rows_.size()), half = int64_t(c.frequency.size());
    auto grow = [](auto& v, int64_t size) {
        if (int64_t(v.size()) < size) v.resize(size);
    };
    grow(x_, n * c.hidden);
    grow(cosine_, n * half);
    grow(sine_, n * half);
    for (int64_t i = 0; i < n; i++) {
        for (int64_t f = 0; f < half; f++) {
            double angle = double(rows_[i].position) * c.frequency[f];
            cosine_[i * half + f] = float(std::cos(angle)) * c.rope_scale;
            sine_[i * half + f] = float(std::sin(angle)) * c.rope_scale;
        }
    }
    normed_.shape(n, c.hidden, formats_);
    if (c.latent()) {
        grow(q_, n * c.heads * (c.nope + c.rope));
        grow(kv_, n * (c.kv_lora + c.rope));
        grow(v_, n * c.q_lora);
        if (c.q_lora) compressed_.shape(n, c.q_lora, formats_);
        queries_.shape(n * c.heads, c.nope, formats_);
        gathered_.shape(n * c.heads, c.kv_lora, formats_);
        heads_.shape(n, c.heads * c.v, formats_);
    } else {
        grow(q_, n * c.heads * c.head);
        grow(kv_, n * c.kv_heads * c.head);
        grow(v_, n * c.kv_heads * c.head);
        heads_.shape(n, c.heads * c.head, formats_);
    }
    int64_t most = n * std::max<int64_t>(c.active, 1);
    if (int64_t(iota_.size()) < most) {
        iota_.resize(most);
        std::iota(iota_.begin(), iota_.end(), 0);
        ones_.assign(most, 1.0f);
    }
    grow(scores_, n * c.experts);
    grow(chosen_, n * c.active);
    grow(weights_, n * c.active);
    grow(slot_rows_, n * c.active);
    grow(slot_weights_, n * c.active);
    slot_start_.resize(c.experts + 1);
    for (const Layer& layer : layers_) {
        if (layer.experts.gate.count) inner_.shape(n * c.active, layer.experts.gate.rows, formats_);
        if (layer.dense.gate.count) dense_inner_.shape(n, layer.dense.gate.rows, formats_);
        if (layer.shared.gate.count) shared_inner_.shape(n, layer.shared.gate.rows, formats_);
    }
}

void Engine::pass() {
    const Config& c = config_;
    int64_t count = int64_t(rows_.size());
    pool_.each(count, [&](int64_t i) { embed_.row(rows_[i].token, x_.data() + i * c.hidden); });
    for (int64_t i = 0; i < c.layers; i++) {
        norm(layers_[i].input_norm, normed_);
        attention(i);
        norm(layers_[i].post_norm, normed_);
        feed(layers_[i]);
    }
    pool_.each(count, [&](int64_t i) {
        if (rows_[i].hidden)
            kernels_.rms_norm(x_.data() + i * c.hidden, norm_.floats(), c.hidden, c.eps, rows_[i].hidden);
    });
}

void Engine::norm(const Matrix& weight, Inputs& out) {
    const Config& c = config_;
    pool_.each(int64_t(rows_.size()), [&](int64_t i) {
        kernels_.rms_norm(x_.data() + i * c.hidden, weight.floats(), c.hidden, c.eps, out.row(i));
        kernels_.prepare(out, i, 0, out.groups());
    });
}

Product Engine::product(const Matrix& w, const Inputs& x, float* y, int64_t stride) {
    return {&w, 0, 0, w.panels(), &x, int64_t(rows_.size()), nullptr, y, stride, nullptr, nullptr};
}

Product Engine::residual(const Matrix& w, const Inputs& x) {
    return {&w, 0, 0, w.panels(), &x, int64_t(rows_.size()), nullptr, x_.data(), config_.hidden, nullptr, ones_.data()};
}

// Shares out the panels of all products.
void Engine::project(std::initializer_list<Product> products) {
    int64_t total = 0;
    for (const Product& one : products) total += one.last;
    int64_t grain = std::clamp<int64_t>(total / (pool_.threads() * 8), 1, 32), items = 0;
    for (const Product& one : products) items += (one.last + grain - 1) / grain;
    pool_.each(items, [&](int64_t item) {
        for (Product one : products) {
            int64_t own = (one.last + grain - 1) / grain;
            if (item < own) {
                one.first = item * grain;
                one.last = std::min(one.last, one.first + grain);
                return kernels_.multiply(one);
            }
            item -= own;
        }
    });
}

void Engine::logits(const float* hidden, int64_t count, float* out) {
    std::lock_guard turn(turn_);
    const Config& c = config_;
    final_.shape(count, c.hidden, formats_);
    pool_.run([&] {
        pool_.each(count, [&](int64_t i) {
            std::copy_n(hidden + i * c.hidden, c.hidden, final_.row(i));
            kernels_.prepare(final_, i, 0, final_.groups());
        });
        Product one = product(head_, final_, out, c.vocab);
        one.n = count;
        project({one});
    });
}

} // namespace agentkit
