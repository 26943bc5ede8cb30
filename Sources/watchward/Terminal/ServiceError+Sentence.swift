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
        }
    }
}

extension ServiceError.Conflict {
    var sentence: String {
        switch self {
        case .folderNotEmpty(let folder): "\(folder) isn't empty, and is left as it is. Name an empty or new folder."
        case .changedMeanwhile: "Somebody changed this in the meantime; nothing was written. Look again, then repeat."
        case .alreadyUndone(let id): "The import \(id) has been undone already."
        case .adopted(let year): "The plan for \(year.name) has been adopted, and an adopted version never changes."
        }
    }
}
