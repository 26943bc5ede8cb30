/// The byte at which a text stops being JSON.
struct JSONFault: Error, Hashable {
    var offset: Int
}
