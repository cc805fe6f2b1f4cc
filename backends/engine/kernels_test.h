// What the kernels' test is made of: random numbers of many kinds, a judge that counts and names differences, checks.

#pragma once

#include <cinttypes>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "kernels.h"

namespace agentkit {

// A sum of n products in float32 lies within about n * UNIT * (the sum of their magnitudes) of the true one, in any
// order. Some instruction sets take numbers below SMALLEST for zero. Groups of numbers below TINY may come out of
// quantizing as anything as small: their scales, or one over these, leave the range of floats.
constexpr double UNIT = 1.0 / (1 << 24), SMALLEST = 1.2e-38, TINY = 2e-36;

// `corners`: +1 and -1, the ends of what quantized numbers hold. `patches`: each 32 numbers have a style of their own.
enum class Style { plain, spread, corners, zeros, tiny, huge, patches };

struct Random {
    std::mt19937_64 engine; // used bare: the standard's distributions differ between libraries

    int64_t within(int64_t first, int64_t last) { return first + int64_t(engine() % uint64_t(last - first + 1)); }
    bool chance(int percent) { return within(1, 100) <= percent; }
    float uniform() { return float(within(-(1 << 24), 1 << 24)) / float(1 << 24); } // -1 to 1
    Style style() { return chance(40) ? Style::plain : Style(within(int(Style::spread), int(Style::patches))); }

    float number(Style style) {
        float x = uniform();
        switch (style) {
        case Style::spread: return std::ldexp(x, int(within(-20, 20)));
        case Style::corners: return x < 0 ? -1.0f : 1.0f;
        case Style::zeros: return 0;
        case Style::tiny: return std::ldexp(x, int(within(-140, -120)));
        case Style::huge: return x * 1e15f;
        default: return x;
        }
    }

    std::vector<float> numbers(int64_t n, Style style) {
        std::vector<float> out(n);
        bool alike = style == Style::corners && chance(50); // all corners the same: sums as large as they get
        float sign = number(Style::corners);
        Style own = style;
        for (int64_t i = 0; i < n; i++) {
            if (style == Style::patches && i % GROUP == 0) own = Style(within(0, int(Style::huge)));
            out[i] = alike ? sign : number(own);
        }
        return out;
    }
};

inline double largest(const float* x, int64_t n) {
    double top = 0;
    for (int64_t i = 0; i < n; i++) top = std::fmax(top, std::fabs(double(x[i])));
    return top;
}

inline const char* name_of(Kind kind) {
    switch (kind) {
    case Kind::f32: return "f32";
    case Kind::bf16: return "bf16";
    case Kind::q8: return "q8";
    default: return "q4";
    }
}

// Counts what one table of kernels got right and wrong, and names the first differences.
class Judge {
  public:
    explicit Judge(std::string table) : table_(std::move(table)) {}

    // Says what the next checks are about, as printf does.
    template <typename... Values>
    void about(const char* format, Values... values) {
        char text[200];
        std::snprintf(text, sizeof text, format, values...);
        subject_ = text;
    }
    void near(double got, double want, double tolerance, const char* what, int64_t row, int64_t column) {
        checks_++;
        if (std::fabs(got - want) <= tolerance || got == want) return;
        if (wrong_++ >= SHOWN) return;
        std::printf("%s: %s: %s [%" PRId64 ", %" PRId64 "] is %.9g, should be %.9g (within %.3g)\n", table_.c_str(),
                    subject_.c_str(), what, row, column, got, want, tolerance);
    }
    void same(float got, float want, const char* what, int64_t row, int64_t column) {
        near(got, want, 0, what, row, column);
    }
    // Prints the table's line and says whether all was right.
    bool finish() const {
        std::string checks = std::to_string(checks_);
        for (int64_t at = int64_t(checks.size()) - 3; at > 0; at -= 3) checks.insert(size_t(at), ",");
        std::string wrong = wrong_ ? ", " + std::to_string(wrong_) + " WRONG" : "";
        std::printf("%s: %s checks%s\n", table_.c_str(), checks.c_str(), wrong.c_str());
        return wrong_ == 0;
    }

  private:
    static constexpr int64_t SHOWN = 8;
    std::string table_, subject_;
    int64_t checks_ = 0, wrong_ = 0;
};

using Tables = std::vector<const Kernels*>; // the scalar one first
using Judges = std::vector<Judge>;          // one for each table

// Each makes one random case and holds all tables to it. `kind`: of the weights.
void check_packing(Random& random, Judge& judge);
void check_product(Random& random, const Tables& tables, Judges& judges, Kind kind);
void check_prepare(Random& random, const Tables& tables, Judges& judges, Kind kind);
void check_attend(Random& random, const Tables& tables, Judges& judges);
void check_silu(Random& random, const Tables& tables, Judges& judges);
void check_norm(Random& random, const Tables& tables, Judges& judges);

} // namespace agentkit
