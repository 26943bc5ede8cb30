import CommunitySafety
import Services

extension ServiceError {
    var status: ExitStatus {
        switch self {
        case .invalid: .unreadableFile
        case .notFound, .notPermitted, .conflict, .unavailable: .refused
        }
    }

    /// What is wrong and what would help, for the terminal.
    var sentence: String {
        switch self {
        case .notFound(let missing): missing.sentence
        case .notPermitted(let permission): "You may not do this (\(permission.rawValue))."
        case .invalid(let diagnostics):
            diagnostics.map { "\($0.message) \($0.remedy)" }.joined(separator: "\n           ")
        case .conflict(let conflict): conflict.sentence
        case .unavailable(.store(let error)): error.sentence
        case .unavailable(.wait(let seconds)): "Too many tries. Wait \(seconds) seconds."
        case .unavailable(.converter(let diagnostic)): "\(diagnostic.message) \(diagnostic.remedy)"
        }
    }
}

extension ServiceError.Missing {
    var sentence: String {
        switch self {
        case .partnership(let folder):
            "There is no partnership in \(folder). Make one with: watchward init --data \(folder)"
        case .plan(let year): "There is no plan for \(year.name). “watchward plan list” shows those there are."
        case .anyPlan: "There is no plan yet. Bring one in with: watchward plan import FILE --year 2023-24"
        case .planImport(let id): "There is no import \(id). “watchward plan list” shows those there are."
        case .proposal(let id): "No prepared import \(id) is waiting: it was taken in, thrown away, or never was."
        case .source(let year): "The file that the plan for \(year.name) came from is no longer kept."
        case .record(let id): "There is no record \(id)."
        case .account: "There is no such account. “watchward user list” shows those there are."
        case .session: "There is no such session."
        case .link: "There is no such link."
        case .version(let year, let number):
            "The plan for \(year.name) has no version \(number). “watchward plan list” shows those there are."
        case .meeting(let id): "There is no meeting \(id) on the plan's route."
        case .election(let id): "There is no election \(id)."
        case .consultation(let id): "There is no consultation \(id)."
        case .reportPart(let key): "The committee report's form has no part “\(key)”."
        }
    }
}

extension ServiceError.Conflict {
    var sentence: String {
        switch self {
        case .folderNotEmpty(let folder): "\(folder) isn't empty, and is left as it is. Name an empty or new folder."
        case .changedMeanwhile: "Somebody changed this in the meantime; nothing was written. Look again, then repeat."
        case .joinedSince(let load):
            "Figures of this load moved to another place with load \(load): take that one back first."
        case .keptInStep: "These figures are counted from the log of activity: change the activity instead."
        case .alreadyUndone(let id): "The import \(id) has been undone already."
        case .adopted(let year): "The plan for \(year.name) has been adopted, and an adopted version never changes."
        case .assessmentAgreed(let year):
            "The assessment for \(year.name) is agreed and never changes. What is to be said besides is an amendment."
        case .assessmentNotAgreed(let year):
            "The assessment for \(year.name) isn’t agreed yet: until then only “fullassessment” can be issued."
        case .superseded(let year): "A newer version of the plan for \(year.name) stands; work on that one."
        case .edited: "Somebody changed the same words in the meantime; nothing was written. Look again, then repeat."
        case .changedSince(let record):
            "“\(record)” was changed again since, so the change can't be taken back by itself."
        case .undoneAlready: "The change has been taken back already."
        case .notEmpty(let records): "\(records) records stand under it; move or remove them first."
        case .accountThere: "This e-mail address has an account already. “watchward user list” shows it."
        case .alreadySetUp: "There is an account already."
        case .lastAdministrator: "This is the last administrator. Make another one first."
        case .secondFactorThere: "A second factor is set up already."
        case .standing(_, let reason): reason.sentence
        case .meetingHasVersion: "A version went to this meeting already, and that stays on record."
        case .yearHasPlan(let year): "\(year.name) has a plan already."
        case .reportDecided(let year):
            "The plan for \(year.name) has been adopted, so its report stays as it is. Amend the plan instead."
        case .commentsClosed: "Comments on this draft are closed."
        case .consultationOpen: "An earlier consultation on this plan isn't closed yet."
        case .round(let lock): lock.words
        case .ballot(let lock): lock.words
        case .needsClearance(let rule, let election):
            "\(election): before the poll this needs the manager's clearance on record (\(rule))."
        }
    }
}
