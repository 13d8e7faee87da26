# frozen_string_literal: true

Gem::Specification.new do |spec|
  spec.name = "@@name@@"
  spec.version = "0.1.0"
  spec.authors = ["@@author@@"]
  spec.email = ["@@email@@"]

  spec.summary = "A theme for Jekyll."
  spec.homepage = "https://example.org/@@name@@"
  spec.license = "MIT"

  spec.files = Dir.glob("{assets,_data,_layouts,_includes,_sass}/**/*") + Dir.glob("{LICENSE,README,_config}*")

  spec.add_runtime_dependency "jekyll", "~> 4.4"
end
