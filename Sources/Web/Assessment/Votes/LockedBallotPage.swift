import CommunitySafety
import HTML

/// The page of a link whose round takes no votes: it says why, and shows nothing else.
struct LockedBallotPage: Page {
    let name = "This link takes no scores now"
    var lock: BallotLock
    var contact: ContactLines

    var content: Markup {
        PageTop(heading: name, answer: lock.reason).markup
        p(.class("ww-body")) { lock.remedy }
        contact.paragraph
    }
}
