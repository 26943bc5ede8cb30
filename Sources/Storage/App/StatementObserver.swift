/// Is told every statement before it runs; tests use it to try the statements on another engine.
package typealias StatementObserver = @Sendable (SQL) -> Void
