// The engine's own threads. One job at a time: `run` hands out indices 0..count to all threads and waits for the last.

#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace agentkit {

class Pool {
  public:
    explicit Pool(int threads) {
        for (int i = 1; i < threads; i++) workers_.emplace_back([this] { serve(); });
    }

    ~Pool() {
        {
            std::lock_guard lock(mutex_);
            ending_ = true;
        }
        wake_.notify_all();
        for (auto& worker : workers_) worker.join();
    }

    int threads() const { return int(workers_.size()) + 1; }

    // Calls job(i) for every i in 0..count, on all threads. `job` must not throw.
    void run(int64_t count, const std::function<void(int64_t)>& job) {
        if (workers_.empty() || count < 2) {
            for (int64_t i = 0; i < count; i++) job(i);
            return;
        }
        {
            std::lock_guard lock(mutex_);
            job_ = &job;
            count_ = count;
            next_ = 0;
            busy_ = int(workers_.size());
            round_++;
        }
        wake_.notify_all();
        take(job, count);
        std::unique_lock lock(mutex_);
        done_.wait(lock, [this] { return busy_ == 0; });
    }

    // Calls job(first, last) over 0..count in pieces that are multiples of `grain`.
    void split(int64_t count, int64_t grain, const std::function<void(int64_t, int64_t)>& job) {
        int64_t pieces = std::min<int64_t>((count + grain - 1) / grain, threads() * 4);
        int64_t size = pieces ? (count + pieces * grain - 1) / (pieces * grain) * grain : 0;
        run(pieces, [&](int64_t i) {
            int64_t first = i * size, last = std::min(count, first + size);
            if (first < last) job(first, last);
        });
    }

  private:
    void take(const std::function<void(int64_t)>& job, int64_t count) {
        for (int64_t i; (i = next_.fetch_add(1)) < count;) job(i);
    }

    void serve() {
        uint64_t seen = 0;
        std::unique_lock lock(mutex_);
        for (;;) {
            wake_.wait(lock, [&] { return ending_ || round_ != seen; });
            if (ending_) return;
            seen = round_;
            auto* job = job_;
            int64_t count = count_;
            lock.unlock();
            take(*job, count);
            lock.lock();
            if (--busy_ == 0) done_.notify_one();
        }
    }

    std::vector<std::thread> workers_;
    std::mutex mutex_;
    std::condition_variable wake_, done_;
    const std::function<void(int64_t)>* job_ = nullptr;
    std::atomic<int64_t> next_{0};
    int64_t count_ = 0;
    int busy_ = 0;
    uint64_t round_ = 0;
    bool ending_ = false;
};

} // namespace agentkit
