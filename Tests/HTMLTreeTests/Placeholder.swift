import Testing

@testable import HTMLTree
