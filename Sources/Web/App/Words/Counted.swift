import CommunitySafety

/// Numbers in sentences: in words up to nine, then in digits with commas.
enum Counted {
    private static let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    private static let places = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]

    /// `seven`, `39`, `1,155`.
    static func number(_ count: Int) -> String { words.indices.contains(count) ? words[count] : digits(count) }

    /// `one action`, `39 actions`, `no actions`.
    static func things(_ count: Int, _ one: String, _ many: String) -> String {
        "\(number(count)) \(count == 1 ? one : many)"
    }

    /// `second`, `12th`.
    static func place(_ rank: Int) -> String {
        if places.indices.contains(rank - 1) { return places[rank - 1] }
        let isTeen = (11...13).contains(rank % 100)
        let ending = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][rank % 10] ?? "th"
        return "\(digits(rank))\(ending)"
    }

    /// `1,155`.
    static func digits(_ count: Int) -> String { PrintedNumber.words(count) }
}
