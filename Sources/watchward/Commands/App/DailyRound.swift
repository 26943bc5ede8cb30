import Logging
import Services

/// What a running server does by itself: when it starts, and once a day.
struct DailyRound: Sendable {
    let context: ServiceContext
    let logger: Logger

    /// Goes on until its task is cancelled. A round that fails is made again the next day; what it didn't remove isn't shown
    /// as lost either way.
    func run() async {
        while !Task.isCancelled {
            do throws(ServiceError) {
                try await ForgetWaiting(context).run()
            } catch {
                logger.error("what waited too long wasn't removed", metadata: ["error": "\(error.sentence)"])
            }
            do { try await Task.sleep(for: .seconds(24 * 60 * 60)) } catch { return }
        }
    }
}
