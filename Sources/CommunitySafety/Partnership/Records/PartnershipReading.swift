import Proofreading

/// Reads what was typed into a record's fields.
enum PartnershipReading {
    private static let longestText = 8_000
    private static let mostLines = 100

    /// A field's value as it is kept; empty when nothing was typed.
    static func value(_ typed: String, of field: PartnershipField) throws(PartnershipProblem.Reason) -> String {
        guard typed.utf8.count <= 4 * longestText else { throw .tooLong(longestText) }
        switch field.content {
        case .line(let limit): return try line(typed, limit)
        case .lines: return try lines(typed)
        case .text: return try text(typed)
        case .date: return try date(typed)
        case .tick: return typed.isEmpty || typed == "no" ? "" : "yes"
        case .web: return try web(typed)
        case .choice(let choices):
            let choice = Wording.squeezed(typed)
            guard choice.isEmpty || choices.contains(choice) else { throw .noChoice }
            return choice
        case .one: return try line(typed, 100)
        case .many: return try lines(typed)
        case .any(let kinds):
            let reference = try line(typed, 100)
            guard reference.isEmpty || PartnershipReference(reference).map({ kinds.contains($0.kind) }) == true else {
                throw .noSuchRecord
            }
            return reference
        }
    }

    private static func line(_ typed: String, _ limit: Int) throws(PartnershipProblem.Reason) -> String {
        let line = Wording.squeezed(plain(typed))
        guard line.count <= limit else { throw .tooLong(limit) }
        return line
    }

    private static func lines(_ typed: String) throws(PartnershipProblem.Reason) -> String {
        var seen: Set<String> = []
        let all = typed.split(separator: "\n").map { Wording.squeezed(plain(String($0))) }
        let lines = all.filter { !$0.isEmpty && seen.insert($0).inserted }
        guard lines.count <= mostLines, lines.allSatisfy({ $0.count <= 200 }) else { throw .tooLong(200) }
        return lines.joined(separator: "\n")
    }

    private static func text(_ typed: String) throws(PartnershipProblem.Reason) -> String {
        guard typed.count <= longestText else { throw .tooLong(longestText) }
        let lines = typed.split(separator: "\n", omittingEmptySubsequences: false).map {
            Wording.squeezed(plain(String($0)))
        }
        guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty })
        else { return "" }
        return lines[first...last].joined(separator: "\n")
    }

    private static func date(_ typed: String) throws(PartnershipProblem.Reason) -> String {
        let typed = Wording.squeezed(typed)
        if typed.isEmpty { return "" }
        guard let date = CalendarDate(iso: typed) else { throw .noDate }
        return date.iso
    }

    private static func web(_ typed: String) throws(PartnershipProblem.Reason) -> String {
        let typed = Wording.squeezed(plain(typed))
        if typed.isEmpty { return "" }
        guard typed.count <= 500, isWebAddress(typed) else { throw .noWebAddress }
        return typed
    }

    /// `www.aldmere.example`, `https://aldmere.example/safety`: a host with a dot, and no scheme but the web's.
    static func isWebAddress(_ text: String) -> Bool {
        var rest = Substring(text)
        for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
        }
        let host = rest.prefix { !"/?#".contains($0) }
        return !text.contains(where: \.isWhitespace) && host.contains(".") && !host.hasPrefix(".")
            && host.allSatisfy { $0.isLetter || $0.isNumber || ".-".contains($0) }
    }

    /// Without control characters and marks that turn the direction of writing.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    ($0.value >= 0x20 || $0 == "\t" || $0 == "\n") && !(0x7F...0x9F).contains($0.value)
                        && !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
                }))
    }
}

extension PartnershipReading {
    /// What fields that are sound by themselves get wrong together.
    static func problems(_ kind: PartnershipKind, _ values: [PartnershipField: String]) -> [PartnershipProblem] {
        var problems: [PartnershipProblem] = []
        if let from = values[.from], let to = values[.to], to < from {
            problems.append(.init(.to, .endsBeforeItBegins))
        }
        if kind == .post, values[.answersFor] == "team", values[.team] == nil {
            problems.append(.init(.team, .noTeam))
        }
        if kind == .service, values[.isRefuge] != nil, values[.address] != nil {
            problems.append(.init(.address, .addressOfRefuge))
        }
        return problems + (kind == .contact ? ofContact(values) : [])
    }

    private static func ofContact(_ values: [PartnershipField: String]) -> [PartnershipProblem] {
        guard let value = values[.value], let kind = values[.contactKind].flatMap(Contact.Kind.init) else { return [] }
        var problems: [PartnershipProblem] = []
        switch kind {
        case .email:
            let parts = value.split(separator: "@", omittingEmptySubsequences: false)
            if parts.count != 2 || parts.contains(where: \.isEmpty) || value.contains(" ") {
                problems.append(.init(.value, .noEmail))
            }
        case .telephone where value.filter(\.isNumber).count < 3: problems.append(.init(.value, .noTelephone))
        case .web where !isWebAddress(value): problems.append(.init(.value, .noWebAddress))
        case .address, .postcode, .telephone, .web: break
        }
        let isOfPost = values[.subject].flatMap(PartnershipReference.init)?.kind == .post
        if values[.isPublished] != nil, !isOfPost || kind == .address || kind == .postcode {
            problems.append(.init(.isPublished, .cantBePublished))
        }
        return problems
    }
}
