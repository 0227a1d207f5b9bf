package dev.lately;

/// START HERE: the program.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("Lately");
  }
}
