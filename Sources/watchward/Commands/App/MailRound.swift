import CommunitySafety
import Logging
import Services

/// What a running server does with mail: sends what waits every few seconds, and writes what is due once an hour by day.
struct MailRound: Sendable {
    let context: ServiceContext
    let logger: Logger
    var seconds = 3

    /// Goes on until its task is cancelled.
    func run() async {
        let send = SendMail(context, by: .smtp)
        var (pass, pause) = (0, seconds)
        while !Task.isCancelled {
            if pass.isMultiple(of: 1200) { await chase() }
            pass += 1
            pause = seconds
            do throws(ServiceError) {
                let tally = try await send.run()
                if tally.isServerAway { pause = 30 }
                if tally.sent + tally.refused + tally.inDoubt > 0 {
                    logger.notice(
                        "mail",
                        metadata: [
                            "sent": "\(tally.sent)", "refused": "\(tally.refused)", "in-doubt": "\(tally.inDoubt)",
                        ])
                }
            } catch {
                logger.error("mail wasn't sent", metadata: ["error": "\(error.sentence)"])
                pause = 30
            }
            do { try await Task.sleep(for: .seconds(pause)) } catch { return }
        }
    }

    private func chase() async {
        do throws(ServiceError) {
            try await ChaseRounds(context).runAll()
            try await ChaseFigures(context).runAll()
            try await ChaseVotes(context).runAll()
        } catch {
            logger.error("reminders weren't written", metadata: ["error": "\(error.sentence)"])
        }
    }
}
