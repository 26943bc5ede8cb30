internal import CommunitySafety
internal import Proofreading

extension Diagnostic {
    /// A problem of a record's field in words for its form.
    init(_ problem: PartnershipProblem) {
        let (message, remedy) = problem.reason.words
        self = .form(problem.field.rawValue, message, remedy)
    }
}

extension PartnershipProblem.Reason {
    fileprivate var words: (message: String, remedy: String) {
        switch self {
        case .missing: ("This is needed.", "Fill it in, or choose one.")
        case .tooLong(let limit): ("This is too long.", "Keep it to \(limit) characters.")
        case .noDate: ("This isn’t a date.", "Give it as year, month and day: 2022-07-01.")
        case .endsBeforeItBegins: ("The end is before the beginning.", "Change one of the two dates.")
        case .noChoice: ("This isn’t one of the choices.", "Choose one from the list.")
        case .noWebAddress: ("This isn’t the address of a website.", "Give it as www.example.org.uk.")
        case .noSuchRecord: ("What is chosen here isn’t on record any more.", "Choose another, or leave it empty.")
        case .loops: ("That would come back to this record itself.", "Choose another, or leave it empty.")
        case .nameTaken: ("This name is on record already.", "Open that record, or give another name.")
        case .answersAlready(let name):
            ("“\(name)” answers already at that time.", "One post answers: change that one first, or give other dates.")
        case .noTeam: ("A post that answers for a team has to name the team.", "Choose the team.")
        case .otherAgency: ("This team is another agency’s.", "Choose a team of the post’s own agency.")
        case .addressOfRefuge:
            (
                "An address of a service for people at risk isn’t kept here, not even in private.",
                "Give its helpline instead."
            )
        case .cantBePublished:
            (
                "Only a post’s telephone number, e-mail address or web page can be published.",
                "Leave it private, or record it for a post."
            )
        case .noEmail: ("This isn’t an e-mail address.", "Give it as name@example.org.uk.")
        case .noTelephone: ("This isn’t a telephone number.", "Give its digits.")
        case .heldAlready:
            ("Somebody else holds the post at that time.", "End their time first, or give a later first day.")
        }
    }
}
