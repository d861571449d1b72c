#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Processor time, of which other programs on the machine take less than of the time of day.
enum Cost {
  /// The least that some work took in several rounds, in seconds.
  static func seconds(rounds: Int = 3, of work: () -> Void) -> Double {
    (0..<rounds).map { _ in
      let start = now()
      work()
      return now() - start
    }.min() ?? 0
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
