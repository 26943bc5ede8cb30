extension Money {
    /// A sum that may be below nothing, as it is printed: "£156", "−£1,200".
    public static func words(pence: Int) -> String {
        let money = Money(pence: min(abs(pence), most))
        return (pence < 0 ? "−" : "") + (money?.words ?? "£0")
    }
}
