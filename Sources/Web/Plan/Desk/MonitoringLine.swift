import CommunitySafety
import Proofreading
import Services

/// What monitoring asks of somebody, in words.
struct MonitoringLine {
    var title = ""
    var url = SiteURL.rounds(nil)
    var detail = ""
    var why = ""

    /// Empty for what isn’t monitoring.
    init(_ item: WorkItem) {
        switch item {
        case .answerRound(let year, let quarter, let left, _):
            (title, url) = ("Say how \(Counted.things(left, "action is", "actions are")) going", .round(year, quarter))
            detail = "\(quarter.words) of \(year.name), about a minute each"
            why = "Your agency leads \(left == 1 ? "it" : "them")"
        case .lateAction(let year, let quarter, let action):
            title = "\(action.reference.isEmpty ? "" : "\(action.reference) ")\(action.words.shortened(to: 80))"
            url = .roundAction(year, quarter, action.address)
            detail =
                "\(action.party ?? "Nobody leads it by name"): \(action.view?.words.lowercased() ?? "no answer yet")"
            why = "Its day has passed: done, or a new date?"
        case .differing(let year, let quarter, let addresses, let first, _):
            let count = addresses.count
            title =
                count == 1
                ? "Read a lead who disagrees with the figures"
                : "Read \(Counted.number(count)) leads who disagree with the figures"
            url = count == 1 ? .roundAction(year, quarter, addresses[0]) : .round(year, quarter)
            detail =
                count == 1
                ? first.shortened(to: 90) : "\(first.shortened(to: 70)), and \(Counted.number(count - 1)) more"
            why = "Lead’s view and figures differ"
        case .textsToRead(let year, let quarter, let references, _):
            title = "Approve \(Counted.things(references.count, "public text", "public texts"))"
            url = .round(year, quarter)
            let some = references.prefix(6).joined(separator: ", ")
            detail = references.count > 6 ? "\(some) and \(Counted.number(references.count - 6)) more" : some
            why = "Read before publication"
        case .roundToClose(let year, let quarter, _):
            (title, url) = ("Close the \(quarter.words.lowercased())", .round(year, quarter))
            detail = "The round of \(year.name)"
            why = "Its last day for answers has passed"
        case .roundToClear(let year, let quarter, let closedOn):
            (title, url) = (
                "Enter that the strategy group has read the \(quarter.words.lowercased())", .round(year, quarter)
            )
            detail = "What is approved goes out then"
            why = "Closed on \(closedOn.words)"
        case .lateRisks(let year, let count, _):
            (title, url) = ("Ask after \(Counted.things(count, "risk or issue", "risks and issues"))", .risks(year))
            detail = "What stands in the way of \(year.name)"
            why = count == 1 ? "Its day has passed" : "Their day has passed"
        case .yearStep(let year, let name, _):
            (title, url) = (name, .assessmentYear(year))
            detail = "A step of the assessment for \(year.name)"
            why = "You look after the assessment"
        case .giveFigures(let year, let count, _):
            (title, url) = (
                "Send \(count == 1 ? "the figures" : "figures") that your agency was asked for", .assessmentYear(year)
            )
            detail = "For the assessment of \(year.name)"
            why =
                count == 1
                ? "Waited for from your agency" : "\(Counted.number(count).asSentence) requests to your agency"
        case .lateFigures(let year, let count, let agency, _):
            (title, url) = ("Ask after figures from \(agency)", .assessmentYear(year))
            detail =
                count == 1
                ? "For the assessment of \(year.name)"
                : "And \(Counted.things(count - 1, "other request", "other requests")) past their day"
            why = "Their day has passed"
        case .invitations(let count):
            (title, url) = ("Help \(Counted.things(count, "person", "people")) in", .accounts)
            detail = "They have an account and no password yet"
            why = "You look after accounts"
        case .mention, .request, .agencyComment, .comments, .answer, .papers, .proposal, .returns, .receivedFile,
            .findings:
            break
        }
    }
}
