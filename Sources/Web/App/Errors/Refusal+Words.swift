import CommunitySafety
import Services

extension Refusal {
    /// What happened: heading and answer.
    var words: (String, String) {
        switch self {
        case .notFound: ("Page not found", "There is no page at this address.")
        case .noPlan: ("No plan yet", "This partnership has not published a plan here yet.")
        case .methodNotAllowed:
            ("This page can’t do that", "The request asks for something that this address doesn’t do.")
        case .tooLarge(let limit):
            ("Too large", "What you sent is larger than \(FileSize.words(limit)), the most that we read.")
        case .tooSlow:
            ("Too slow", "What you sent came in so slowly that we stopped waiting for it. Nothing was changed.")
        case .otherSite: ("Not sent from here", "The form was sent from another site, so we haven’t read it.")
        case .malformed: ("We can’t read that", "The request isn’t in a form that we understand.")
        case .busy: ("Busy", "Others are at the same work at this moment.")
        case .notPermitted: ("You may not do this", "Your role doesn’t include this step. Nothing was changed.")
        case .invalid: ("There is a problem", "What you sent can’t be used as it is. Nothing was changed.")
        case .conflict(let conflict): (conflict.heading, conflict.words)
        case .tooOften: ("Too many tries", "To stop others from guessing, we wait a little before the next one.")
        case .cannot(let diagnostic): ("Not possible here", diagnostic.message)
        case .unavailable: ("Something went wrong here", "It’s our fault, not yours. Nothing that you sent was kept.")
        }
    }

    /// What can be done.
    var help: String {
        switch self {
        case .notFound:
            "If you typed the address, look for a slip. If you followed a link, the page may have moved: try the search, or start from the plan."
        case .noPlan: "When there is one, it stands here with its priorities and actions."
        case .methodNotAllowed: "Go back and use the links and buttons of the page."
        case .tooLarge: "Save the document without its pictures, or send one part of it."
        case .tooSlow: "Try again on a better connection, or send one part of it. Your browser keeps what you typed."
        case .otherSite, .malformed: "Open the page here and send the form again."
        case .busy: "Wait a few seconds and send it again."
        case .notPermitted(let permission): "Ask \(permission.whoCan): they can."
        case .invalid: "Go back, mend it and send it again: your browser keeps what you typed."
        case .conflict(.needsClearance):
            "Ask \(Permission.clearForElection.whoCan) to clear it, on the page of elections."
        case .conflict(.reportDecided):
            "What is to be different from now on is an amendment of the plan: once its draft is open, the report can be written for it. \(Permission.amendPlan.whoCan.asSentence) can open it."
        case .conflict(.round(let lock)): lock.remedy
        case .conflict(.ballot(let lock)): lock.remedy
        case .conflict: "Go back, copy what you typed, and look at the page again before you repeat it."
        case .tooOften(let seconds): "Try again in \(Waiting.words(seconds)). Nobody is locked out."
        case .cannot(let diagnostic): diagnostic.remedy
        case .unavailable: "Try again in a few minutes."
        }
    }
}

extension ServiceError.Conflict {
    /// The heading of the page that says so.
    var heading: String {
        switch self {
        case .standing, .meetingHasVersion, .yearHasPlan, .reportDecided: "Not at this step"
        case .keptInStep, .joinedSince: "Not possible as it stands"
        case .needsClearance: "An election is under way"
        case .accountThere, .alreadySetUp, .lastAdministrator, .secondFactorThere, .notEmpty, .superseded,
            .assessmentAgreed, .assessmentNotAgreed:
            "Not possible as it stands"
        case .commentsClosed, .consultationOpen, .round, .ballot: "Not at this time"
        case .folderNotEmpty, .changedMeanwhile, .alreadyUndone, .adopted, .edited, .changedSince, .undoneAlready:
            "Somebody was quicker"
        }
    }

    /// What stands in the way, for a page.
    var words: String {
        switch self {
        case .folderNotEmpty: "The folder holds something already, and is left as it is."
        case .changedMeanwhile: "Somebody changed this after you opened it. Nothing of yours was written over it."
        case .keptInStep: "These figures are counted from the log of activity. Change the activity instead."
        case .joinedSince(let load):
            "Figures of this load moved to an official place with load \(load). Take load \(load) back first, then this one."
        case .alreadyUndone: "The import has been undone already."
        case .adopted(let year): "The plan for \(year.name) has been adopted, and an adopted version never changes."
        case .assessmentAgreed(let year):
            "The assessment for \(year.name) is agreed and never changes. What is to be said besides is an amendment."
        case .assessmentNotAgreed(let year):
            "The assessment for \(year.name) isn’t agreed yet, so that only the partnership may read its document. Once the strategy group’s agreement is entered, it can go to everybody."
        case .superseded(let year):
            "A newer version of the plan for \(year.name) stands; this one isn’t worked on any more."
        case .edited: "Somebody changed the same words after you opened them. Neither text is lost."
        case .changedSince(let record): "“\(record)” was changed again since, so this can’t be taken back by itself."
        case .undoneAlready: "That has been taken back already."
        case .notEmpty(let records):
            "\(Counted.things(records, "record", "records")) stand under it. Move or remove them first."
        case .commentsClosed: "Comments are closed: the draft isn’t open for them now. Nothing that you sent was kept."
        case .consultationOpen: "An earlier consultation on this plan isn’t closed yet. Close it first."
        case .accountThere: "This e-mail address has an account already."
        case .alreadySetUp: "This partnership has its first account already. Sign in instead."
        case .lastAdministrator: "This is the last administrator; make another one first."
        case .secondFactorThere: "Your second factor is set up already."
        case .standing(_, let reason): reason.sentence
        case .meetingHasVersion: "A version went to this meeting already, and that stays on record."
        case .yearHasPlan(let year): "\(year.name) has a plan already."
        case .reportDecided(let year):
            "The plan for \(year.name) has been adopted, so its report stays as the meeting had it."
        case .round(let lock): lock.reason
        case .ballot(let lock): lock.reason
        case .needsClearance(let rule, let election):
            "\(election): before the poll this needs a clearance on record. The rule: \(rule)."
        }
    }
}

extension Permission {
    /// Which roles have it, for whoever hasn't: “the manager or an officer”.
    var whoCan: String {
        holders.isEmpty ? "whoever looks after this server" : holders.map { "the \($0.words)" }.asChoice
    }
}
