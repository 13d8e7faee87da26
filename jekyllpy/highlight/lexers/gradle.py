"""Gradle: Groovy with the words of build scripts."""

from jekyllpy.highlight.grammar import Grammar, word_set
from jekyllpy.highlight.lexers import groovy

_KEYWORDS = word_set("""allprojects artifacts buildscript configuration dependencies repositories sourceSets
    subprojects publishing""")
_TYPES = word_set("""Project Task Gradle Settings Script JavaToolChain SourceSet SourceSetOutput
    IncrementalTaskInputs Configuration ResolutionStrategy ArtifactResolutionQuery ComponentSelection
    ComponentSelectionRules ConventionProperty ExtensionAware ExtraPropertiesExtension PublishingExtension
    IvyPublication IvyArtifact IvyArtifactSet IvyModuleDescriptorSpec MavenPublication MavenArtifact MavenArtifactSet
    MavenPom PluginDependenciesSpec PluginDependencySpec ResourceHandler TextResourceFactory""")

GRAMMAR = Grammar("gradle", groovy.states(groovy.KEYWORDS | _KEYWORDS, groovy.TYPES | _TYPES))
