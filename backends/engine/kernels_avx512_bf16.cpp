#include "kernels_avx512.cpp" // compiled with AVX512_BF16
