/// How names of places are compared: whatever the case, the kind of quotation mark, "&" or "and", and spaces within a name.
public enum AreaNames {
    /// Lower-case letters and digits only: "Swanley White Oak" and "Swanley Whiteoak" have one key; "St. Mary’s" is "stmarys".
    public static func key(_ name: String) -> String {
        String(name.lowercased().replacing("&", with: "and").filter { $0.isLetter || $0.isNumber })
    }
}
