import CommunitySafety

/// Finds telephone numbers, postcodes, mail and web addresses in the words of a contact.
struct ContactScanner {
    private(set) var contacts: [Contact] = []
    /// The words that are none of these and no label of one, up to the first of them.
    private(set) var head: [String] = []
    /// Words left over behind it.
    private(set) var tail: [String] = []
    private var hasBegun = false

    /// Reads words in order; line ends may be kept as words of their own ("\n").
    init(_ words: [String]) {
        var index = 0
        while index < words.count { index += take(words, index) }
    }

    var postcode: String? { contacts.first { $0.kind == .postcode }?.value }

    private mutating func take(_ words: [String], _ index: Int) -> Int {
        let word = words[index]
        let plain = Self.plain(word)
        if let mail = Self.mail(plain) { return add(.email, mail, 1) }
        if Self.isWeb(plain) { return add(.web, plain, 1) }
        if let label = Self.labelled(word) { return take(words, index, after: label) }
        if let phone = Self.telephone(words, from: index) { return add(.telephone, phone.number, phone.count) }
        if let postcode = Self.postcode(words, from: index) {
            if !hasBegun { head.append(postcode.text) } else { tail.append(postcode.text) }
            contacts.append(Contact(kind: .postcode, value: postcode.text))
            return postcode.count
        }
        if Self.isLabel(word), index + 1 < words.count, Self.opensContact(words, index + 1) {
            hasBegun = true
            return 1
        }
        if hasBegun { tail.append(word) } else { head.append(word) }
        return 1
    }

    /// "Tel:01622" is a label and the begin of a number.
    private mutating func take(_ words: [String], _ index: Int, after label: String) -> Int {
        var rest = Array(words[index...].prefix(6))
        rest[0] = label
        if let mail = Self.mail(Self.plain(label)) { return add(.email, mail, 1) }
        if Self.isWeb(Self.plain(label)) { return add(.web, Self.plain(label), 1) }
        guard let phone = Self.telephone(rest, from: 0) else {
            if hasBegun { tail.append(words[index]) } else { head.append(words[index]) }
            return 1
        }
        return add(.telephone, phone.number, phone.count)
    }

    private mutating func add(_ kind: Contact.Kind, _ value: String, _ count: Int) -> Int {
        contacts.append(Contact(kind: kind, value: value))
        hasBegun = true
        return count
    }

    private static let labels: Set<String> = [
        "tel", "telephone", "phone", "ph", "t", "mobile", "mob", "fax", "web", "website", "w", "email", "mail", "e",
        "url", "contact",
        "ffon", "ffôn", "ebost", "gwefan", "site", "referrals", "enquiries", "helpline", "general", "www",
    ]

    private static func isLabel(_ word: String) -> Bool {
        Wording.words(word).allSatisfy(labels.contains)
    }

    /// Whether a contact follows, perhaps behind another label: "Referrals Email: a@b.example".
    private static func opensContact(_ words: [String], _ index: Int) -> Bool {
        var place = index
        while place < words.count, place < index + 3 {
            let plain = plain(words[place])
            if mail(plain) != nil || isWeb(plain) || telephone(words, from: place) != nil
                || labelled(words[place]) != nil
            {
                return true
            }
            guard isLabel(words[place]) else { return false }
            place += 1
        }
        return false
    }

    private static func labelled(_ word: String) -> String? {
        guard let colon = word.firstIndex(of: ":"), word.index(after: colon) < word.endIndex else { return nil }
        let label = Wording.words(String(word[..<colon]))
        guard !label.isEmpty, label.allSatisfy(labels.contains) else { return nil }
        return String(word[word.index(after: colon)...])
    }

    private static func plain(_ word: String) -> String {
        var text = Substring(word)
        while let last = text.last, ".,;)>".contains(last) { text = text.dropLast() }
        while let first = text.first, "(<".contains(first) { text = text.dropFirst() }
        return String(text)
    }

    private static func mail(_ word: String) -> String? {
        let text = word.lowercased().hasPrefix("mailto:") ? String(word.dropFirst(7)) : word
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix(".") else { return nil }
        return text
    }

    private static func isWeb(_ word: String) -> Bool {
        let lower = word.lowercased()
        guard lower.utf8.count > 6, lower.contains(".") else { return false }
        return lower.hasPrefix("www.") || lower.hasPrefix("http://") || lower.hasPrefix("https://")
            || [".gov.uk", ".org.uk", ".police.uk", ".nhs.uk", ".co.uk", ".example", ".wales"].contains {
                lower.hasSuffix($0)
            }
    }

    /// A number of 9 to 13 digits that begins with 0 or +44, or a short one of the 101 kind after a label, over several words.
    private static func telephone(_ words: [String], from index: Int) -> (number: String, count: Int)? {
        var parts: [String] = []
        var digits = 0
        for word in words[index...].prefix(6) {
            let part = plain(word)
            guard !part.isEmpty, part.contains(where: \.isNumber),
                part.allSatisfy({ $0.isASCII && ($0.isNumber || "()+-".contains($0)) })
            else { break }
            guard digits > 0 || part.hasPrefix("0") || part.hasPrefix("+44") else { return nil }
            let more = part.filter(\.isNumber).count
            if digits + more > 13 { break }
            parts.append(part)
            digits += more
            if digits >= 11 || word.hasSuffix(",") { break }
        }
        return digits >= 9 ? (parts.joined(separator: " "), parts.count) : nil
    }

    /// A postcode, printed as two words or as one.
    private static func postcode(_ words: [String], from index: Int) -> (text: String, count: Int)? {
        let first = plain(words[index])
        if isOutward(first), index + 1 < words.count, isInward(plain(words[index + 1])) {
            return (first + " " + plain(words[index + 1]), 2)
        }
        guard first.count >= 5, isOutward(String(first.dropLast(3))), isInward(String(first.suffix(3))) else {
            return nil
        }
        return (first, 1)
    }

    private static func isOutward(_ word: String) -> Bool {
        guard (2...4).contains(word.count) else { return false }
        let letters = word.prefix { $0.isUppercase }
        let rest = word[letters.endIndex...]
        return (1...2).contains(letters.count) && rest.first?.isNumber == true
            && rest.dropFirst().allSatisfy { $0.isNumber || $0.isUppercase } && rest.count <= 2
    }

    private static func isInward(_ word: String) -> Bool {
        word.count == 3 && word.first?.isNumber == true && word.dropFirst().allSatisfy { $0.isUppercase && $0.isASCII }
    }
}
