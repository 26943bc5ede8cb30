import CommunitySafety
import Testing

@Suite struct CopyPlanTests {
    /// Minutes between the first answer and the latest, and when the message goes out, in minutes from the first.
    @Test(arguments: [(-3, 15), (0, 15), (1, 16), (44, 59), (45, 60), (46, 60), (60, 60), (500, 60)])
    func `a copy waits a quarter of an hour after the last answer, and an hour at most`(since: Int, goes: Int) {
        #expect(CopyPlan.minutes(since: since) == goes)
    }

    @Test(arguments: MessageKind.allCases)
    func `a notice, word to the senior contact and a test can't be declined; a copy is declined by itself`(
        kind: MessageKind
    ) {
        let choices: [MessageKind: MailTopic] = [
            .before: .reminders, .due: .reminders, .after: .reminders, .nudge: .reminders, .copy: .copies,
        ]
        #expect(kind.choice == choices[kind])
    }
}
