// Packing, rows, and the choice of kernels.

#include "kernels.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#if defined(__aarch64__)
#include <sys/auxv.h>
#endif

namespace agentkit {

extern const Kernels scalar_kernels, avx2_kernels, avx512_kernels, avx512_bf16_kernels, neon_kernels;

int64_t Matrix::weight_bytes() const {
    int64_t k = padded_cols() * LANES;
    return kind == Kind::f32 ? 4 * k : kind == Kind::bf16 ? 2 * k : kind == Kind::q8 ? k : k / 2;
}

int64_t Matrix::panel_bytes() const {
    bool scaled = kind == Kind::q8 || kind == Kind::q4;
    return round_up(weight_bytes() + (scaled ? padded_cols() / GROUP * LANES * 2 : 0), 64);
}

void Matrix::row(int64_t index, float* out) const {
    const uint8_t* base = panel(0, index / LANES);
    int64_t lane = index % LANES;
    const auto* scales = reinterpret_cast<const uint16_t*>(base + weight_bytes());
    for (int64_t k = 0; k < cols; k++) {
        switch (kind) {
        case Kind::f32: out[k] = reinterpret_cast<const float*>(base)[k * LANES + lane]; break;
        case Kind::bf16:
            out[k] = widen(reinterpret_cast<const uint16_t*>(base)[(k / 2 * LANES + lane) * 2 + k % 2]);
            break;
        case Kind::q8:
            out[k] = float(base[(k / 4 * LANES + lane) * 4 + k % 4] - 128) * widen(scales[k / GROUP * LANES + lane]);
            break;
        case Kind::q4: {
            int both = base[(k / 8 * LANES + lane) * 4 + k % 4];
            out[k] = float((k % 8 < 4 ? both & 15 : both >> 4) - 8) * widen(scales[k / GROUP * LANES + lane]);
        }
        }
    }
}

namespace {

// The scale in bfloat16 under which a group of weights loses least; q8 takes the largest value as 127.
float choose_scale(const float* x, int64_t n, Kind kind) {
    float top = 0;
    for (int64_t i = 0; i < n; i++)
        if (std::fabs(x[i]) > std::fabs(top)) top = x[i];
    if (kind == Kind::q8) return widen(narrow(std::fabs(top) / 127));
    float best = 0, least = INFINITY;
    for (int step = 0; step < 9; step++) { // -8 holds the largest value: then a little more and less
        float scale = widen(narrow(-top / (6.8f + 0.2f * float(step))));
        if (scale == 0) return 0;
        float loss = 0;
        for (int64_t i = 0; i < n; i++) {
            float q = std::clamp(std::nearbyintf(x[i] / scale), -8.0f, 7.0f);
            loss += (q * scale - x[i]) * (q * scale - x[i]);
        }
        if (loss < least) {
            least = loss;
            best = scale;
        }
    }
    return best;
}

void pack_group(const Matrix& m, int64_t lane, int64_t k, const float* x, int64_t n, float scale, uint8_t* panel) {
    auto* scales = reinterpret_cast<uint16_t*>(panel + m.weight_bytes());
    scales[k / GROUP * LANES + lane] = narrow(scale);
    float inverse = std::fabs(scale) > 1e-38f ? 1 / scale : 0, least = m.kind == Kind::q8 ? -127.0f : -8.0f;
    float most = m.kind == Kind::q8 ? 127.0f : 7.0f;
    for (int64_t i = 0; i < n; i++) {
        int q = int(std::clamp(std::nearbyintf(x[i] * inverse), least, most));
        int64_t at = k + i;
        if (m.kind == Kind::q8) {
            panel[(at / 4 * LANES + lane) * 4 + at % 4] = uint8_t(q + 128);
        } else {
            uint8_t& byte = panel[(at / 8 * LANES + lane) * 4 + at % 4];
            byte = uint8_t(at % 8 < 4 ? (byte & 0xf0) | (q + 8) : (byte & 0x0f) | ((q + 8) << 4));
        }
    }
}

} // namespace

void pack(const Matrix& m, const float* values, const float* scales, uint8_t* out) {
    int64_t groups = m.padded_cols() / GROUP;
    uint8_t zero = m.kind == Kind::q8 ? 128 : m.kind == Kind::q4 ? 0x88 : 0;
    for (int64_t p = 0; p < m.panels(); p++) {
        std::memset(out + p * m.panel_bytes(), zero, m.weight_bytes());
        std::memset(out + p * m.panel_bytes() + m.weight_bytes(), 0, m.panel_bytes() - m.weight_bytes());
    }
    for (int64_t r = 0; r < m.rows; r++) {
        uint8_t* panel = out + r / LANES * m.panel_bytes();
        int64_t lane = r % LANES;
        const float* x = values + r * m.cols;
        if (m.kind == Kind::f32) {
            for (int64_t k = 0; k < m.cols; k++) reinterpret_cast<float*>(panel)[k * LANES + lane] = x[k];
        } else if (m.kind == Kind::bf16) {
            auto* to = reinterpret_cast<uint16_t*>(panel);
            for (int64_t k = 0; k < m.cols; k++) to[(k / 2 * LANES + lane) * 2 + k % 2] = narrow(x[k]);
        } else {
            for (int64_t g = 0; g < groups; g++) {
                int64_t n = std::min(GROUP, m.cols - g * GROUP);
                float scale = scales ? scales[r * groups + g] : choose_scale(x + g * GROUP, n, m.kind);
                pack_group(m, lane, g * GROUP, x + g * GROUP, n, scale, panel);
            }
        }
    }
}

void Inputs::shape(int64_t rows, int64_t columns, int wanted) {
    cols = columns;
    stride = round_up(columns, GROUP);
    formats = wanted;
    size_t all = size_t(rows * stride);
    auto grow = [](auto& v, size_t n) {
        if (v.size() < n) v.resize(n);
    };
    grow(floats, all);
    if (formats & BRAIN) grow(brains, all);
    if (formats & CODES) grow(codes, all / GROUP);
}

const std::vector<const Kernels*>& all_kernels() {
    static const std::vector<const Kernels*> found = [] {
        std::vector<const Kernels*> list{&scalar_kernels};
#if defined(__x86_64__)
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) list.push_back(&avx2_kernels);
        if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
            __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vnni")) {
            list.push_back(&avx512_kernels);
            if (__builtin_cpu_supports("avx512bf16")) list.push_back(&avx512_bf16_kernels);
        }
#elif defined(__aarch64__)
#if defined(__APPLE__)
        list.push_back(&neon_kernels); // every Apple chip has the dot product
#else
        if (getauxval(AT_HWCAP) & HWCAP_ASIMDDP) list.push_back(&neon_kernels);
#endif
#endif
        return list;
    }();
    return found;
}

const Kernels& kernels() {
    static const Kernels* chosen = [] {
        const char* name = std::getenv("AGENTKIT_KERNELS");
        for (const Kernels* one : all_kernels())
            if (name && one->name == std::string(name)) return one;
        return all_kernels().back();
    }();
    return *chosen;
}

} // namespace agentkit
