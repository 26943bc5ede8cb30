extension Area {
    /// Its name as an address has it: "Swanley St Mary’s" is `swanley-st-marys`. ``AreaNames/key(_:)`` makes one key of both.
    public var slug: String {
        var parts: [String] = []
        var part = ""
        for character in name.lowercased().replacing("&", with: " and ") {
            if character.isLetter || character.isNumber {
                part.append(character)
            } else if !"'’‘.".contains(character), !part.isEmpty {
                parts.append(part)
                part = ""
            }
        }
        return (parts + (part.isEmpty ? [] : [part])).joined(separator: "-")
    }
}
