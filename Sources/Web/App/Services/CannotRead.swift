/// Why a document can't be read, in words for the person who sent it.
package struct CannotRead: Error, Hashable {
    /// What is wrong: a sentence.
    package var message: String
    /// How to mend it: a sentence.
    package var remedy: String

    package init(message: String, remedy: String) {
        self.message = message
        self.remedy = remedy
    }
}
