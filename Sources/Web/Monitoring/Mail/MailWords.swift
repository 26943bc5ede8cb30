import CommunitySafety
import HTML
import Services

/// How messages and their fates are called.
enum MailWords {
    static func kind(_ kind: MessageKind) -> String {
        switch kind {
        case .notice: "A round has opened"
        case .before: "Reminder before the day"
        case .due: "Reminder on the day"
        case .after: "Reminder after the day"
        case .nudge: "Reminder that was asked for"
        case .escalation: "Word to the senior contact"
        case .copy: "Copy of what was typed in their name"
        case .test: "Test message"
        }
    }

    static func kind(of line: ShowMail.Line) -> String {
        if line.isAboutFigures {
            return line.kind == .notice ? "An agency is asked for figures" : "Reminder of figures"
        }
        guard line.isAboutVotes else { return kind(line.kind) }
        return line.kind == .notice ? "Partners are asked for their scores" : "Reminder of the scores"
    }

    static func state(_ state: MessageState, inDemonstration: Bool = false) -> String {
        switch state {
        case .waiting: "Waiting"
        case .sending, .handingOver: "Going out"
        case .sent: inDemonstration ? "On this page" : "Taken by the server"
        case .deferred: "To be tried again"
        case .refused: "Refused"
        case .givenUp: "Given up"
        case .inDoubt: "May have arrived"
        case .stopped: "Stopped"
        case .byHand: "Passed on by hand"
        }
    }

    static func mark(_ state: MessageState, isLate: Bool, inDemonstration: Bool) -> Markup {
        let (style, icon) = look(state, isLate)
        return span(.class("ww-state" + (style.isEmpty ? "" : " ww-state--\(style)"))) {
            icon
            " \(MailWords.state(state, inDemonstration: inDemonstration))"
        }
    }

    private static func look(_ state: MessageState, _ isLate: Bool) -> (style: String, icon: StaticMarkup) {
        switch state {
        case .sent, .byHand: ("done", Icons.tick)
        case .refused, .givenUp: ("off", Icons.cross)
        case .inDoubt: ("risk", Icons.triangle)
        case .waiting, .sending, .handingOver, .deferred: isLate ? ("risk", Icons.triangle) : ("track", Icons.track)
        case .stopped: ("", Icons.silent)
        }
    }

    /// What happened, and what would help.
    static func fate(_ line: ShowMail.Line, inDemonstration: Bool) -> String {
        let said = line.reply.isEmpty ? "" : " The server said: “\(line.code > 0 ? "\(line.code) " : "")\(line.reply)”"
        switch line.state {
        case .waiting where line.goesAt != nil:
            return "It goes out at \(line.goesAt ?? ""), with what else is typed for them until then."
        case .waiting: return line.isLate ? "It hasn’t gone out yet. Is the server running and reachable?" : ""
        case .sending, .handingOver: return ""
        case .sent: return inDemonstration ? "" : said.trimmingPrefix(" ").description
        case .deferred:
            let tries = Counted.things(line.tries, "try", "tries")
            return "After \(tries); the next one comes by itself." + (line.code == 0 ? " \(line.reply)" : said)
        case .refused:
            return "Is the address right? Correct it on the record of the post or agency, or pass the link on yourself."
                + said
        case .givenUp: return "It was tried for five days. Pass the link on yourself, or try again." + said
        case .inDoubt:
            return
                "It was handed over, and no answer came. Ask whether it arrived before you send it again: a second copy has the same number, so most mailboxes show only one. \(line.reply)"
        case .stopped: return line.reply
        case .byHand: return ""
        }
    }

    static func reminded(_ messages: Int) -> String {
        messages == 0
            ? "Nobody was left to remind today: they have answered, were reminded, want no reminders, or have no address."
            : "\(Counted.things(messages, "reminder was", "reminders were").asSentence) written."
    }

    /// What somebody can do about a message, with the button's words.
    static func choices(_ state: MessageState) -> [(event: MessageEvent, words: String)] {
        let all: [(MessageEvent, String)] = [
            (.foundArrived, "It arrived"), (.askedAgain, state == .deferred ? "Try now" : "Send again"),
            (.takenByHand, "I passed it on"), (.stopped, "Stop"), (.cameBack, "It came back"),
        ]
        return all.filter { state.after($0.0) != nil }
    }
}
