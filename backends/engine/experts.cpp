// Feed-forward layers: dense, or experts chosen for each token, with rows grouped by expert so that each expert's
// weights are read once a pass. Results are added to the residual stream where they arise, each by one thread.

#include <algorithm>
#include <cmath>

#include "engine.h"

namespace agentkit {
namespace {

constexpr int64_t BLOCK = 64; // rows whose inner activations are made at a time

} // namespace

void Engine::feed(const Layer& layer) {
    int64_t count = int64_t(rows_.size());
    bool sparse = layer.router.count > 0;
    const MLP& always = sparse ? layer.shared : layer.dense;
    Inputs& always_inner = sparse ? shared_inner_ : dense_inner_;
    if (sparse) {
        project({product(layer.router, normed_, scores_.data(), config_.experts)});
        pool_.each(count, [&](int64_t row) { route(layer, row); });
        pool_.each(1, [&](int64_t) { group_by_expert(); });
    }
    int64_t experts = sparse ? int64_t(busy_.size()) : 0;
    // Items are runs of pieces, so that weights are read in long streams.
    int64_t pieces = (layer.experts.gate.rows + GROUP - 1) / GROUP, own = (always.gate.rows + GROUP - 1) / GROUP;
    int64_t run = std::clamp<int64_t>((experts * pieces + own) / (pool_.threads() * 8), 1, 8);
    int64_t runs = (pieces + run - 1) / run, own_runs = (own + run - 1) / run;
    pool_.each(experts * runs + own_runs, [&](int64_t item) {
        if (item < own_runs) {
            for (int64_t piece = item * run; piece < std::min(own, (item + 1) * run); piece++)
                inner(always, 0, 0, count, iota_.data(), piece, always_inner);
            return;
        }
        item -= own_runs;
        int64_t e = busy_[item / runs], at = slot_start_[e];
        for (int64_t piece = item % runs * run; piece < std::min(pieces, (item % runs + 1) * run); piece++)
            inner(layer.experts, e, at, slot_start_[e + 1] - at, slot_rows_.data() + at, piece, inner_);
    });
    int64_t panels = (config_.hidden + LANES - 1) / LANES;
    int64_t grain = std::clamp<int64_t>(panels / (pool_.threads() * 4), 1, 32);
    pool_.each((panels + grain - 1) / grain, [&](int64_t item) {
        int64_t first = item * grain, last = std::min(panels, first + grain);
        if (own) {
            Product one = residual(always.down, always_inner);
            one.first = first;
            one.last = last;
            kernels_.multiply(one);
        }
        for (int64_t i = 0; i < experts; i++) {
            int64_t e = busy_[i], at = slot_start_[e];
            kernels_.multiply({&layer.experts.down, e, first, last, &inner_, slot_start_[e + 1] - at, iota_.data() + at,
                               x_.data(), config_.hidden, slot_rows_.data() + at, slot_weights_.data() + at});
        }
    });
}

// silu(gate x) * (up x) for a group of 32 inner rows of matrix `sub`, for rows from[0..n]; they become the rows
// `first`.. of `out`.
void Engine::inner(const MLP& mlp, int64_t sub, int64_t first, int64_t n, const int32_t* from, int64_t piece,
                   Inputs& out) {
    int64_t panel = piece * GROUP / LANES, last = std::min(panel + GROUP / LANES, mlp.gate.panels());
    alignas(64) float gate[BLOCK * GROUP], up[BLOCK * GROUP];
    for (int64_t at = 0; at < n; at += BLOCK) {
        int64_t count = std::min(BLOCK, n - at);
        std::fill_n(gate, count * GROUP, 0.0f);
        std::fill_n(up, count * GROUP, 0.0f);
        Product one{&mlp.gate, sub, panel, last, &normed_, count, from + at, gate - panel * LANES, GROUP, nullptr, nullptr};
        kernels_.multiply(one);
        one.w = &mlp.up;
        one.y = up - panel * LANES;
        kernels_.multiply(one);
        kernels_.silu_times(gate, up, count * GROUP);
        for (int64_t i = 0; i < count; i++) {
            std::copy_n(gate + i * GROUP, GROUP, out.row(first + at + i) + piece * GROUP);
            kernels_.prepare(out, first + at + i, piece, piece + 1);
        }
    }
}

// The chosen experts of one row, and their weights. The bias steers the choice, never the weights (arXiv:2408.15664).
void Engine::route(const Layer& layer, int64_t row) {
    const Config& c = config_;
    static thread_local std::vector<float> choice, best;
    float* scores = scores_.data() + row * c.experts;
    if (c.sigmoid) {
        for (int64_t e = 0; e < c.experts; e++) scores[e] = 1 / (1 + std::exp(-scores[e]));
    } else {
        float most = *std::max_element(scores, scores + c.experts), sum = 0;
        for (int64_t e = 0; e < c.experts; e++) sum += scores[e] = std::exp(scores[e] - most);
        for (int64_t e = 0; e < c.experts; e++) scores[e] /= sum;
    }
    choice.assign(scores, scores + c.experts);
    if (layer.bias.count)
        for (int64_t e = 0; e < c.experts; e++) choice[e] += layer.bias.floats()[e];
    if (c.groups > 1) { // only the groups whose two best experts sum highest stay in the choice
        int64_t size = c.experts / c.groups;
        best.assign(c.groups, 0.0f);
        for (int64_t g = 0; g < c.groups; g++) {
            float one = -INFINITY, two = -INFINITY;
            for (int64_t e = g * size; e < (g + 1) * size; e++) {
                two = std::max(two, std::min(one, choice[e]));
                one = std::max(one, choice[e]);
            }
            best[g] = size > 1 ? one + two : one;
        }
        for (int64_t g = 0; g < c.groups; g++) {
            int64_t better = 0;
            for (int64_t o = 0; o < c.groups; o++) better += best[o] > best[g] || (best[o] == best[g] && o < g);
            if (better >= c.kept_groups) std::fill_n(choice.begin() + g * size, size, -INFINITY);
        }
    }
    int32_t* chosen = chosen_.data() + row * c.active;
    float* weights = weights_.data() + row * c.active;
    float sum = 0;
    for (int64_t i = 0; i < c.active; i++) {
        auto top = std::max_element(choice.begin(), choice.end());
        chosen[i] = int32_t(top - choice.begin());
        *top = -INFINITY;
        sum += weights[i] = scores[chosen[i]];
    }
    for (int64_t i = 0; i < c.active; i++)
        weights[i] *= c.routed_scale / (c.normalise ? sum + 1e-20f : 1.0f);
}

void Engine::group_by_expert() {
    const Config& c = config_;
    int64_t slots = int64_t(rows_.size()) * c.active;
    std::fill(slot_start_.begin(), slot_start_.end(), 0);
    for (int64_t s = 0; s < slots; s++) slot_start_[chosen_[s] + 1]++;
    busy_.clear();
    for (int64_t e = 0; e < c.experts; e++) {
        if (slot_start_[e + 1]) busy_.push_back(int32_t(e));
        slot_start_[e + 1] += slot_start_[e];
    }
    std::vector<int64_t> next(slot_start_.begin(), slot_start_.end());
    for (int64_t s = 0; s < slots; s++) {
        int64_t at = next[chosen_[s]]++;
        slot_rows_[at] = int32_t(s / c.active);
        slot_weights_[at] = weights_[s];
    }
}

} // namespace agentkit
