/// Places in an order, as they are said.
public enum Ordinal {
    /// `1st`, `2nd`, `3rd`, `11th`.
    public static func words(_ place: Int) -> String {
        let ending = (11...13).contains(place % 100) ? "th" : [1: "st", 2: "nd", 3: "rd"][place % 10] ?? "th"
        return "\(place)\(ending)"
    }
}
