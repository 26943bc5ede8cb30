import CommunitySafety
import HTML
import Proofreading
import Services

/// The register of requests for figures: what was asked, by when, and what became of it.
struct RequestsPage: Page {
    let name = "Requests for figures"
    let area: NavigationItem? = .figures
    let register: ListRequests.Register
    let visitor: Visitor

    private var open: [EvidenceRequest] { register.requests.filter { $0.state == .open } }
    private var overdue: Int { register.requests.count { $0.isOverdue(on: register.today) } }

    var content: Markup {
        FigureTools(visitor: visitor, here: .figureRequests).markup
        PageTop(caption: "Requests for figures", heading: "Who asked us for figures?", answer: answer).markup
        if visitor.may(.answerRequest) {
            div(.class("ww-actions ww-after")) { linkButton("Note a request", to: .figureRequestForm("new")) }
        }
        if register.requests.isEmpty {
            empty
        } else {
            list
        }
        p(.class("ww-fine ww-after")) {
            "Due days count weekdays: bank holidays aren’t taken off, so a day is never later than the law’s. "
            link("Answers that everybody can read", to: .answers)
        }
    }

    private var answer: String {
        guard !register.requests.isEmpty else {
            return
                "A councillor, a parish clerk or the press asks for figures: the question and what was answered are kept here, each with a reference."
        }
        let waiting = Counted.things(open.count, "request is open", "requests are open").asSentence
        return overdue == 0 ? "\(waiting); none is overdue." : "\(waiting), \(Counted.number(overdue)) of them overdue."
    }

    private var empty: Markup {
        p(.class("ww-body")) {
            visitor.may(.answerRequest)
                ? "Note the first one: who asks matters less than what is asked and when it came in."
                : "Nobody has noted one yet. Ask \(Permission.answerRequest.whoCan): they can."
        }
    }

    @MarkupBuilder private var list: Markup {
        RecordTable(
            caption: "Requests, the newest first",
            columns: ["Reference", "Question", "As what", "Received", "State"].map { .init(name: $0) },
            rows: register.requests.map { request in
                [
                    .init(
                        span(.class("ww-nowrap")) {
                            link(request.reference.text, to: .figureRequest(request.reference))
                        }),
                    .init(request.question.shortened(to: 140)), .init(request.capacity.words),
                    .init(request.receivedOn.words), .init(RequestWords.mark(request, register.today)),
                ]
            }
        ).markup
        if register.isCut {
            p(.class("ww-fine")) {
                "The newest \(ListRequests.most) are listed. Older ones are found by their reference in the address."
            }
        }
    }
}
