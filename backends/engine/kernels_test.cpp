// Holds each table of kernels that runs on this machine against the scalar one, and all of them against plain sums in
// double precision, through what kernels.h declares and nothing else.
//
//   kernels_test [seed] [rounds]
//
// prints a line for each table, the first differences before it, and exits with 1 where there are any.

#include <cstdlib>

#include "kernels_test.h"

using namespace agentkit;

int main(int count, char** words) {
    uint64_t seed = count > 1 ? std::strtoull(words[1], nullptr, 10) : 1;
    int64_t rounds = count > 2 ? std::strtoll(words[2], nullptr, 10) : 500;
    Random random{std::mt19937_64(seed)};
    const Tables& tables = all_kernels();
    Judge packing("packing");
    Judges judges;
    for (const Kernels* one : tables) judges.emplace_back(one->name);
    for (int64_t i = 0; i < rounds; i++) {
        check_packing(random, packing);
        for (Kind kind : {Kind::f32, Kind::bf16, Kind::q8, Kind::q4}) check_product(random, tables, judges, kind);
        for (Kind kind : {Kind::bf16, Kind::q8, Kind::q4}) check_prepare(random, tables, judges, kind);
        check_attend(random, tables, judges);
        check_silu(random, tables, judges);
        check_norm(random, tables, judges);
    }
    bool right = packing.finish();
    for (const Judge& judge : judges) right = judge.finish() && right;
    return right ? 0 : 1;
}
