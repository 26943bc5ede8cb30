import CommunitySafety

/// One address of a route, and what everybody gets there.
struct AccessRow: Sendable {
    let path: String
    /// Whose it is: “own agency”, “another agency”; empty where that makes no difference.
    var whose = ""
    /// What its form asks for, where a page has forms for different people.
    var what = ""
    /// A form that is right enough to reach the question of rights.
    var form: [(String, String)] = []
    /// Whether its form is refused without the token of the sender's own pages.
    var hasToken = true
    /// What a link shows to whoever holds it.
    var shows: Set<Secret> = []
    var get: [Seat: ExpectedAnswer]
    var post: [Seat: ExpectedAnswer]

    /// A page for everybody, that takes no form.
    static func open(_ path: String, _ answer: ExpectedAnswer = .opens) -> AccessRow {
        AccessRow(path: path, get: everybody(answer), post: everybody(.noVerb))
    }

    /// A page of figures for everybody; a site that holds no key has none.
    static func figures(_ path: String) -> AccessRow {
        AccessRow(path: path, get: cells { $0 == .publicSite ? .notFound : .opens }, post: everybody(.noVerb))
    }

    /// A page of the site on which people sign in, for whoever comes; those signed in may be led on.
    static func entrance(
        _ path: String, get: ExpectedAnswer, signedIn: ExpectedAnswer, post: ExpectedAnswer = .taken,
        signedInPost: ExpectedAnswer? = nil, form: [(String, String)] = []
    ) -> AccessRow {
        func answers(_ stranger: ExpectedAnswer, _ role: ExpectedAnswer) -> [Seat: ExpectedAnswer] {
            let closed: ExpectedAnswer = stranger == .noVerb ? .noVerb : .notFound
            return cells { seat in
                switch seat {
                case .publicSite, .machine: closed
                case .stranger, .bearer, .demonstration: stranger
                case .role: role
                }
            }
        }
        return AccessRow(
            path: path, form: form, get: answers(get, signedIn), post: answers(post, signedInPost ?? signedIn))
    }

    /// A page of those who work on the plan. Whoever may read it and may not write is told why a form is refused; for
    /// everybody else it isn't there, except that those in `told` hear why their form is refused. Without `read` or `write` the page doesn't know that verb.
    static func closed(
        _ path: String, whose: String = "", what: String = "", read: Set<Role>?, write: Set<Role>? = nil,
        refused: Set<Role> = [], told: Set<Role> = [], machine: Bool = true, demonstration: Bool = false,
        form: [(String, String)] = []
    ) -> AccessRow {
        let readers = (read ?? write ?? []).union(told)
        func answers(_ allowed: Set<Role>?, _ right: ExpectedAnswer) -> [Seat: ExpectedAnswer] {
            cells { seat in
                guard let allowed else { return .noVerb }
                return switch seat {
                case .publicSite: .notFound
                case .stranger, .bearer: .signsIn
                case .demonstration where demonstration: right == .opens ? right : .refused
                case .demonstration: .signsIn
                case .machine: machine ? right : .notFound
                case .role(let role) where refused.contains(role): .refused
                case .role(let role) where allowed.contains(role): right
                case .role(let role): right == .taken && readers.contains(role) ? .refused : .notFound
                }
            }
        }
        return AccessRow(
            path: path, whose: whose, what: what, form: form, get: answers(read, .opens), post: answers(write, .taken))
    }

    private static func everybody(_ answer: ExpectedAnswer) -> [Seat: ExpectedAnswer] { cells { _ in answer } }

    static func cells(_ answer: (Seat) -> ExpectedAnswer) -> [Seat: ExpectedAnswer] {
        Dictionary(uniqueKeysWithValues: Seat.all.map { ($0, answer($0)) })
    }
}
