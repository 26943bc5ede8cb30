internal import Synchronization

/// The one long reading or load that a partnership runs at a time; there is no queue behind it.
///
/// What runs is known in memory only: when the server ends, nothing runs, and the files that were kept still wait.
final class LoadJobs: Sendable {
    enum Work: Sendable, Hashable { case reading, taking }

    /// What runs now.
    struct Running: Sendable, Hashable {
        let id: String
        let work: Work
        fileprivate(set) var progress: LoadProgress?
    }

    private struct State: Sendable {
        var running: Running?
        var task: Task<Void, Never>?
        /// Why the last one ended without a result, where that isn't kept with the files.
        var trouble: (id: String, error: ServiceError)?
        var isClosed = false
    }

    private let turnstile = Turnstile(places: 1)
    private let state = Mutex(State())

    var running: Running? { state.withLock { $0.running } }

    /// Why the last job of these files ended without a result.
    func trouble(of id: String) -> ServiceError? {
        state.withLock { $0.trouble?.id == id ? $0.trouble?.error : nil }
    }

    /// Starts a job; false, and nothing started, while another runs.
    func start(
        _ id: String, _ work: Work,
        _ job:
            @escaping @Sendable (_ progress: @escaping @Sendable (LoadProgress) -> Void) async throws(ServiceError)
            -> Void
    ) -> Bool {
        guard !state.withLock({ $0.isClosed }), let pass = turnstile.enter() else { return false }
        state.withLock { state in
            state.running = Running(id: id, work: work)
            state.trouble = nil
            state.task = Task(priority: .utility) {
                do throws(ServiceError) {
                    try await job { [self] progress in note(progress, of: id) }
                    finish(nil, pass)
                } catch {
                    finish((id, error), pass)
                }
            }
        }
        return true
    }

    /// Waits until nothing of these files runs any more, but no longer than that.
    func wait(for id: String, atMost patience: Duration) async {
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: patience)
        while running?.id == id, clock.now < end {
            do { try await Task.sleep(for: .milliseconds(20)) } catch { return }
        }
    }

    /// Lets nothing more begin, and waits for what runs.
    func close() async {
        let task = state.withLock { state in
            state.isClosed = true
            return state.task
        }
        await task?.value
    }

    private func note(_ progress: LoadProgress, of id: String) {
        state.withLock { if $0.running?.id == id { $0.running?.progress = progress } }
    }

    private func finish(_ trouble: (id: String, error: ServiceError)?, _ pass: Turnstile.Pass) {
        state.withLock { state in
            state.running = nil
            state.task = nil
            state.trouble = trouble
        }
        pass.leave()
    }
}
