/// What stays the same from one quarter's file to the next: its words without years, quarters, months and numbers.
public enum TableShape {
    /// "Oct – Dec 21" and "Jan – Mar 22" have one key, which is empty; "IDVA referrals 2021/22" is "idva referrals".
    public static func key(_ words: String) -> String {
        words.lowercased().split { !$0.isLetter && !$0.isNumber }
            .filter { !$0.contains(where: \.isNumber) && !months.contains(String($0)) }
            .joined(separator: " ")
    }

    /// Of the paths of words over the columns and the number of heading rows; columns of one kind that follow each other
    /// count once, so that a fifth quarter changes nothing.
    public static func fingerprint(headerRows: Int, paths: [String]) -> String {
        var kinds: [String] = []
        for path in paths where path != kinds.last { kinds.append(path) }
        return "\(headerRows): " + kinds.joined(separator: " | ")
    }

    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "q", "quarter",
    ]
}
