/// What whoever gets mail can decline, each by itself. Raw values are stable: they stand in the addresses in messages.
public enum MailTopic: String, Sendable, Hashable, CaseIterable {
    case reminders
    /// Word that something was typed in one's name.
    case copies
}
