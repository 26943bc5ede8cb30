import HTML
import Services

/// Who answers for an action, in one line: `Answers: Community Safety Manager, Aldmere Council`.
struct AnsweringLine: Sendable {
    var lines: [ShowAnsweringPosts.Line]

    @MarkupBuilder var markup: Markup {
        if !lines.isEmpty {
            p(.class("ww-body ww-body--s")) {
                b { "Answers: " }
                lines.map(Self.words).joined(separator: "; ")
                if lines.contains(where: { $0.post == nil }) {
                    ". "
                    link("See who leads what", to: .partnershipParties)
                }
            }
        }
    }

    private static func words(_ line: ShowAnsweringPosts.Line) -> String {
        switch (line.post, line.agency) {
        case (let post?, let agency?): "\(post), \(agency)"
        case (let post?, nil): post
        case (nil, let agency?): "\(agency), where no post answers for it yet"
        case (nil, nil): "nobody yet, because it isn’t known whom “\(line.printed)” means"
        }
    }
}
