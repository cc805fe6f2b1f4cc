// The engine's own threads. `run` gives one job to all of them; inside, they share out work and meet at its end.
//
// Threads wait by spinning for a short while and then sleep, so that steps that follow each other start at once and an
// idle engine costs nothing.

#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#if defined(__linux__)
#include <pthread.h>
#include <sched.h>
#endif

namespace agentkit {

inline void relax() {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    asm volatile("yield");
#endif
}

class Pool {
  public:
    // `pinned`: each thread but the caller's stays on one of the process's cores.
    Pool(int threads, bool pinned) {
        std::vector<int> cores = pinned ? allowed() : std::vector<int>();
        for (int i = 1; i < threads; i++) workers_.emplace_back([this] { serve(); });
        for (size_t i = 0; i < workers_.size() && i + 1 < cores.size(); i++) pin(workers_[i], cores[i + 1]);
    }

    ~Pool() {
        ending_ = true;
        start();
        for (auto& worker : workers_) worker.join();
    }

    int threads() const { return int(workers_.size()) + 1; }

    // Calls job() on every thread at once. `job` must not throw; what it shares out goes through `each`.
    void run(const std::function<void()>& job) {
        job_ = &job;
        busy_ = int(workers_.size());
        start();
        job();
        for (int spins = 0; busy_ != 0; spins++) spins < SPINS ? relax() : std::this_thread::yield();
    }

    // To be called by all threads of a job: work(i) for each i in 0..count, each taken by whoever is free; returns when
    // all are done.
    template <typename Work>
    void each(int64_t count, const Work& work) {
        for (int64_t i; (i = next_.fetch_add(1, std::memory_order_relaxed)) < count;) work(i);
        meet();
    }

  private:
    static constexpr int SPINS = 20000;

    void meet() {
        if (workers_.empty()) {
            next_.store(0, std::memory_order_relaxed);
            return;
        }
        uint32_t phase = phase_.load();
        if (arrived_.fetch_add(1) + 1 == threads()) {
            arrived_ = 0;
            next_ = 0;
            phase_.fetch_add(1);
            return;
        }
        for (int spins = 0; phase_.load() == phase; spins++) spins < SPINS ? relax() : std::this_thread::yield();
    }

    void start() {
        round_.fetch_add(1);
        if (asleep_ == 0) return;
        std::lock_guard lock(mutex_);
        wake_.notify_all();
    }

    void serve() {
        for (uint32_t seen = 0;;) {
            for (int spins = 0; round_ == seen && spins < SPINS; spins++) relax();
            if (round_ == seen) {
                std::unique_lock lock(mutex_);
                asleep_++;
                wake_.wait(lock, [&] { return round_ != seen; });
                asleep_--;
            }
            seen++;
            if (ending_) return;
            (*job_)();
            busy_.fetch_sub(1);
        }
    }

#if defined(__linux__)
    static std::vector<int> allowed() {
        cpu_set_t set;
        std::vector<int> cores;
        if (sched_getaffinity(0, sizeof set, &set) == 0)
            for (int i = 0; i < CPU_SETSIZE; i++)
                if (CPU_ISSET(i, &set)) cores.push_back(i);
        return cores;
    }
    static void pin(std::thread& thread, int core) {
        cpu_set_t set;
        CPU_ZERO(&set);
        CPU_SET(core, &set);
        pthread_setaffinity_np(thread.native_handle(), sizeof set, &set);
    }
#else
    static std::vector<int> allowed() { return {}; }
    static void pin(std::thread&, int) {}
#endif

    std::vector<std::thread> workers_;
    const std::function<void()>* job_ = nullptr;
    std::atomic<int64_t> next_{0};
    alignas(64) std::atomic<uint32_t> round_{0};
    alignas(64) std::atomic<uint32_t> phase_{0};
    alignas(64) std::atomic<int> arrived_{0};
    std::atomic<int> busy_{0}, asleep_{0};
    std::atomic<bool> ending_{false};
    std::mutex mutex_;
    std::condition_variable wake_;
};

} // namespace agentkit
