import CommunitySafety

/// Reads a member out of the words of a membership list: its name, other names, and how to reach it.
struct MemberText {
    private(set) var name = ""
    private(set) var aliases: [String] = []
    private(set) var contacts: [Contact] = []
    /// Words that are neither: a role, a person.
    private(set) var remarks: [String] = []
    private let isNameAlone: Bool

    /// `lines` are the lines of the cell or list item; one line may hold everything. `isNameAlone` tells that a column of
    /// names says so: what stands behind a dash is then part of the name ("Probation Service – Wexshire").
    init(_ lines: [String], isNameAlone: Bool = false) {
        self.isNameAlone = isNameAlone
        let lines = Self.joined(lines.map(Wording.squeezed).filter { !$0.isEmpty })
        guard let first = lines.first else { return }
        let words = first.split(separator: " ").map(String.init)
        if lines.count == 1 { readLine(words) } else { readLines(words, Array(lines.dropFirst())) }
        takeBrackets()
    }

    /// A name broken over two lines: "Kent Fire &" / "Rescue Service".
    private static func joined(_ lines: [String]) -> [String] {
        guard lines.count > 1, let last = Wording.words(lines[0]).last, ["and", "of", "for", "the"].contains(last)
        else { return lines }
        return [lines[0] + " " + lines[1]] + lines.dropFirst(2)
    }

    private mutating func readLine(_ words: [String]) {
        if let cut = words.indices.first(where: { ["–", "—", "-", "|"].contains(words[$0]) && $0 > 0 }),
            !words[cut...].contains("/"), !isNameAlone || words[cut] == "|" || Self.tellsMore(words[(cut + 1)...])
        {
            readLines(Array(words[..<cut]), [words[(cut + 1)...].joined(separator: " ")])
            return
        }
        if let cut = words.firstIndex(where: { $0.hasSuffix(":") && $0.count > 1 }), !Self.isContactLabel(words[cut]),
            cut < 8
        {
            readLines(Array(words[...cut]), [words[(cut + 1)...].joined(separator: " ")])
            return
        }
        let scan = ContactScanner(words)
        let end = NameEnd.find(scan.head, hasContacts: !scan.contacts.isEmpty)
        name = PriorityName.trimmed(scan.head[..<end].joined(separator: " "))
        take(scan, address: Array(scan.head[end...]))
    }

    private mutating func readLines(_ first: [String], _ rest: [String]) {
        let top = ContactScanner(first)
        let end = rest.isEmpty || !top.contacts.isEmpty ? NameEnd.find(top.head, hasContacts: true) : top.head.count
        name = PriorityName.trimmed(top.head[..<end].joined(separator: " "))
        var address = Array(top.head[end...])
        var all = top.contacts
        for line in rest {
            let scan = ContactScanner(line.split(separator: " ").map(String.init))
            all += scan.contacts
            if scan.head.isEmpty, scan.tail.isEmpty { continue }
            address += scan.head
            remarks += scan.tail.isEmpty ? [] : [scan.tail.joined(separator: " ")]
        }
        contacts = all
        addAddress(address)
    }

    private mutating func take(_ scan: ContactScanner, address: [String]) {
        contacts = scan.contacts
        addAddress(address)
        if !scan.tail.isEmpty { remarks.append(scan.tail.joined(separator: " ")) }
    }

    /// Words count as an address when they hold a postcode, a number, or a word for a street or a house; else as a remark.
    private mutating func addAddress(_ words: [String]) {
        let text = Wording.squeezed(words.joined(separator: " "))
        guard !text.isEmpty else { return }
        let isAddress = contacts.contains { $0.kind == .postcode } || NameEnd.looksLikeAddress(words)
        if isAddress {
            contacts.insert(Contact(kind: .address, value: PriorityName.trimmed(text)), at: 0)
        } else if isOtherName(text) {
            aliases.append(text)
        } else {
            remarks.insert(text, at: 0)
        }
    }

    /// A short name behind a dash: initials, or one word of the name.
    private func isOtherName(_ text: String) -> Bool {
        guard !text.contains(" "), text.first?.isUppercase ?? false else { return false }
        return NameEvidence.matches(name, text) || Wording.words(name).contains(Wording.key(text))
    }

    /// Whether the words behind a dash are more than the end of a name: a way to reach the body, or running words.
    private static func tellsMore(_ words: ArraySlice<String>) -> Bool {
        words.contains { $0.first?.isLowercase ?? false && !Wording.weak.contains($0) }
            || !ContactScanner(Array(words)).contacts.isEmpty
    }

    /// Takes in names that a column of short names prints.
    mutating func add(aliases printed: [String]) {
        for alias in printed where alias.contains(where: \.isLetter) && Wording.key(alias) != Wording.key(name) {
            if !aliases.contains(alias) { aliases.append(alias) }
        }
    }

    private static func isContactLabel(_ word: String) -> Bool {
        ["tel", "telephone", "web", "website", "email", "mail", "phone", "contact", "e", "t", "w"].contains(
            Wording.words(word).last ?? "")
    }

    /// "Aldmere Borough Council (ABC)", "ABC (Aldmere Borough Council)".
    private mutating func takeBrackets() {
        guard name.last == ")", let open = name.lastIndex(of: "("), open > name.startIndex else { return }
        let inner = Wording.squeezed(String(name[name.index(after: open)...].dropLast()))
        let outer = Wording.squeezed(String(name[..<open]))
        guard !inner.isEmpty, !outer.isEmpty else { return }
        name = outer
        if Member.Kind(printed: inner) == nil { aliases.append(inner) } else { remarks.append(inner) }
    }
}
