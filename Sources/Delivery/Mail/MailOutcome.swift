/// What became of one try to hand a message to a server.
package enum MailOutcome: Sendable, Hashable {
    /// The server has it now, and answers for it.
    case accepted(MailReply)
    /// Not now: the server said to come again, or broke off. It doesn't have the message.
    case putOff(MailReply)
    /// The server couldn't be reached, or it and we don't come to terms; no message would fare better. It doesn't have this
    /// one.
    case unready(MailReply)
    /// The server won't have this message, whenever it comes.
    case refused(MailReply)
    /// The message was handed over, and no answer came: the server may have it or not.
    case unanswered(MailReply)
}

/// What a server said last, or why it said nothing.
package struct MailReply: Sendable, Hashable {
    /// 0 where no answer came.
    package let code: Int
    /// On one line, at most 500 characters.
    package let text: String

    package init(code: Int, text: String) {
        self.code = code
        self.text = String(HeaderText.line(text).prefix(500))
    }
}
